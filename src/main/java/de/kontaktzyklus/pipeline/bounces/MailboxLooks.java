package de.kontaktzyklus.pipeline.bounces;

import de.kontaktzyklus.delivery.Bounces;
import de.kontaktzyklus.office.OfficeClock;
import java.time.Duration;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers when the mailbox of the sender could be read, and lets others wait for a look. */
public final class MailboxLooks implements PollingConsumerPollStrategy, ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxLooks.class);

    private final Bounces bounces;
    private final String mailbox;
    private final OfficeClock clock;
    private boolean failed;
    private String trouble = "";
    private int looks;
    private boolean stopped;

    MailboxLooks(Bounces bounces, String mailbox, OfficeClock clock) {
        this.bounces = bounces;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public synchronized boolean begin(Consumer consumer, Endpoint endpoint) {
        failed = false;
        return true;
    }

    @Override
    public synchronized void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        if (!failed) {
            trouble = "";
        }
        note(!failed);
    }

    @Override
    public synchronized boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        say(cause);
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
        say(failure);
    }

    /** Once, until it is another one; only its type: the words of a mail server may name a mailbox. */
    private void say(Throwable failure) {
        String now = failure.getClass().getSimpleName();
        if (!now.equals(trouble)) {
            trouble = now;
            LOG.warn("The mailbox of the sender cannot be read: {}", now);
        }
    }

    /** The state may be out of reach as well; the next look tries again. */
    private void note(boolean read) {
        try {
            bounces.looked(mailbox, clock.now(), read);
        } catch (RuntimeException notNow) {
            LOG.warn("The look into the mailbox is not remembered: {}", notNow.getMessage());
        }
        looks++;
        notifyAll();
    }

    /** How often was looked. */
    public synchronized int looks() {
        return looks;
    }

    /** Waits until was looked more often than the given number; false if the time is up, or the program stops. */
    public synchronized boolean awaitLook(int moreThan, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (looks <= moreThan) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0 || stopped) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** The program stops. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }
}
