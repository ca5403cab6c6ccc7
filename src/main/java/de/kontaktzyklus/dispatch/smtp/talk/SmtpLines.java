package de.kontaktzyklus.dispatch.smtp.talk;

import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Claims.Claimed;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The lines to the mail server that wait for the next mail. A line carries one mail after the other (RFC 5321, 4.1.4)
 * until it has had enough of them, was not used for a while, or the server had enough (decision 32). Safe from several
 * threads.
 */
public final class SmtpLines {

    private static final EventLog LOG = EventLog.of(SmtpLines.class);

    private final MailServer server;
    private final Session session;
    private final Deque<DotTransport> waiting = new ArrayDeque<>();
    private final LongConsumer sizes;

    public SmtpLines(MailServer server) {
        this(server, most -> {});
    }

    /** @param sizes hears at each new line how many bytes the server takes; 0 if it sets no limit */
    public SmtpLines(MailServer server, LongConsumer sizes) {
        this.server = server;
        this.sizes = sizes;
        this.session = SmtpSession.over(this, server.sessionProperties());
    }

    /** A session of Jakarta Mail whose mails all go over these lines. */
    public Session session() {
        return session;
    }

    /** One that waits, or a new one. */
    DotTransport take() throws UnsentMailException {
        for (DotTransport line = next(); line != null; line = next()) {
            if (line.isUsable()) {
                return line;
            }
            line.close();
        }
        return open();
    }

    DotTransport open() throws UnsentMailException {
        DotTransport line = new DotTransport(session, server);
        line.open();
        tell(line.mostBytes());
        return line;
    }

    /** Whoever cannot remember it now keeps no mail waiting. */
    private void tell(long most) {
        try {
            sizes.accept(most);
        } catch (RuntimeException notNow) {
            LOG.failed(Event.MAIL_SIZE_NOT_KEPT, notNow);
        }
    }

    /** How many bytes the server takes; 0 if it sets no limit, empty if it cannot be asked. Nothing is sent. */
    public OptionalLong mostBytes() {
        try {
            DotTransport line = open();
            try {
                return OptionalLong.of(line.mostBytes());
            } finally {
                line.close();
            }
        } catch (UnsentMailException unreachable) {
            LOG.say(Event.MAIL_SERVER_NOT_ASKED, unreachable.reply().code());
            return OptionalLong.empty();
        }
    }

    /** Closed, unless another mail may go on it. */
    void giveBack(DotTransport line) {
        if (line.isUsable()) {
            synchronized (waiting) {
                waiting.push(line);
            }
        } else {
            line.close();
        }
    }

    /**
     * Sends a mail that nobody keeps, on a line of its own.
     *
     * @throws UnsentMailException if the server has not accepted it
     */
    public void sendAtOnce(OutgoingMail mail) throws UnsentMailException {
        Claimed unclaimed = new Claimed(new Claim(mail.messageId(), 1), mail, 1, Duration.ZERO, "");
        DotTransport line = open();
        try {
            line.sendMessage(new WaitingMessage(session, unclaimed, claim -> {}), new Address[0]);
        } catch (UnsentMailException notAccepted) {
            throw notAccepted;
        } catch (MessagingException unreadable) {
            throw new UnsentMailException(Verdict.REFUSED, unreadable);
        } finally {
            line.close();
        }
    }

    /** Takes leave of the server; the next mail opens a new line. */
    public void close() {
        List<DotTransport> all;
        synchronized (waiting) {
            all = new ArrayList<>(waiting);
            waiting.clear();
        }
        all.forEach(DotTransport::close);
    }

    /**
     * Whether the server takes mails for one of these addresses; false also if it cannot be asked. It is asked up to
     * RCPT, and nothing is sent.
     */
    public boolean takesOneOf(String sender, Collection<String> recipients) {
        try {
            DotTransport line = take();
            try {
                return takesOneOf(line, sender, recipients);
            } finally {
                giveBack(line);
            }
        } catch (MessagingException unreachable) {
            LOG.failed(Event.MAIL_SERVER_NOT_ASKED, unreachable, 0);
            return false;
        }
    }

    private static boolean takesOneOf(DotTransport line, String sender, Collection<String> recipients)
            throws MessagingException {
        for (String recipient : recipients) {
            Reply reply = line.ask(sender, recipient);
            LOG.say(Event.MAIL_SERVER_ASKED, reply.code());
            if (reply.isAcceptance()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable DotTransport next() {
        synchronized (waiting) {
            return waiting.poll();
        }
    }
}
