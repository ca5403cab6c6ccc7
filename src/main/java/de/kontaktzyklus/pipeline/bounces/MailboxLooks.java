package de.kontaktzyklus.pipeline.bounces;

import de.kontaktzyklus.delivery.Bounces;
import de.kontaktzyklus.dispatch.smtp.talk.MailboxLogin;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.routes.Awaited;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;

/** Remembers when the mailbox of the sender could be read, and lets others wait for a look. */
public final class MailboxLooks implements PollingConsumerPollStrategy, ExceptionHandler {

    private static final EventLog LOG = EventLog.of(MailboxLooks.class);

    private final Bounces bounces;
    private final String mailbox;
    private final OfficeClock clock;
    private final MailboxLogin login;
    private final BooleanSupplier clockIsSound;
    private final AtomicInteger looks = new AtomicInteger();
    private final Awaited look = new Awaited();
    private boolean failed;

    /** @param clockIsSound whether today can be right; while it cannot, nobody looks */
    MailboxLooks(Bounces bounces, String mailbox, MailboxLogin login, OfficeClock clock, BooleanSupplier clockIsSound) {
        this.bounces = bounces;
        this.mailbox = mailbox;
        this.login = login;
        this.clockIsSound = clockIsSound;
        this.clock = clock;
    }

    /** Each look logs in anew: with a token that is in force. */
    @Override
    public synchronized boolean begin(Consumer consumer, Endpoint endpoint) {
        failed = false;
        if (!clockIsSound.getAsBoolean()) {
            return false;
        }
        try {
            ((MailEndpoint) endpoint).getConfiguration().setPassword(login.secret());
            return true;
        } catch (IOException noToken) {
            LOG.failed(Event.MAILBOX_NOT_READ, noToken);
            note(false);
            return false;
        }
    }

    @Override
    public synchronized void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        if (!failed) {
            LOG.works(Event.MAILBOX_NOT_READ);
        }
        note(!failed);
    }

    /** A token may be revoked before it expires: then one is fetched anew, once. */
    @Override
    public synchronized boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        if (retryCounter == 0 && login.isRenewedAfter(cause)) {
            return true;
        }
        LOG.failed(Event.MAILBOX_NOT_READ, cause);
        note(false);
        return false;
    }

    /** What goes wrong in the middle of a look. */
    @Override
    public void handleException(Throwable failure) {
        handleException("", failure);
    }

    @Override
    public void handleException(@Nullable String what, Throwable failure) {
        handleException(what, null, failure);
    }

    @Override
    public synchronized void handleException(@Nullable String what, @Nullable Exchange exchange, Throwable failure) {
        failed = true;
        LOG.failed(Event.MAILBOX_NOT_READ, failure);
    }

    /** The state may be out of reach as well; the next look tries again. */
    private void note(boolean read) {
        try {
            bounces.looked(mailbox, clock.now(), read);
        } catch (RuntimeException notNow) {
            LOG.failed(Event.MAILBOX_NOT_NOTED, notNow);
        }
        look.happened(looks::incrementAndGet);
    }

    /** How often was looked. */
    public int looks() {
        return looks.get();
    }

    /** Waits until was looked more often than the given number; false if the time is up, or the program stops. */
    public boolean awaitLook(int moreThan, Duration atMost) throws InterruptedException {
        return look.await(() -> looks() > moreThan, atMost);
    }

    /** The program stops. */
    public void stop() {
        look.stop();
    }
}
