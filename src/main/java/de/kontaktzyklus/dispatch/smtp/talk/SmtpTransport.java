package de.kontaktzyklus.dispatch.smtp.talk;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Jakarta Mail takes for a connection of its own to each mail: it borrows a line, and gives it back when it is to
 * close it. A line that carried a mail before and turns out to be dead is replaced; that is no attempt, as nothing was
 * handed over.
 */
public final class SmtpTransport extends Transport {

    private final SmtpLines lines;
    private @Nullable DotTransport line;

    /** Called by Jakarta Mail, which finds it as the provider of {@link SmtpSession}. */
    public SmtpTransport(Session session, URLName url) {
        super(session, url);
        this.lines = SmtpSession.linesOf(session);
    }

    /** To the office's mail server, whatever the arguments say; else throws {@link UnsentMailException}. */
    @Override
    public synchronized void connect(@Nullable String host, int port, @Nullable String user, @Nullable String password)
            throws MessagingException {
        line = lines.take();
    }

    @Override
    public synchronized void sendMessage(Message message, Address[] recipients) throws MessagingException {
        DotTransport first = borrowed();
        try {
            first.sendMessage(message, recipients);
        } catch (UnsentMailException failure) {
            if (!first.wasDead(failure)) {
                throw failure;
            }
            first.close();
            line = lines.open();
            borrowed().sendMessage(message, recipients);
        }
    }

    private DotTransport borrowed() {
        return Objects.requireNonNull(line, "not connected");
    }

    @Override
    public synchronized boolean isConnected() {
        return line != null;
    }

    @Override
    public synchronized void close() {
        if (line != null) {
            lines.giveBack(line);
            line = null;
        }
    }
}
