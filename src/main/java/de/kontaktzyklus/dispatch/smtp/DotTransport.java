package de.kontaktzyklus.dispatch.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Knows how far a mail has come, and asks before the final dot leaves. The exceptions of Angus do not tell: a hang after the dot
 * looks the same as a harmless one before it.
 */
public final class DotTransport extends SMTPTransport {

    /** Where in the talk with the mail server the mail is, in the order of RFC 5321. */
    enum Stage {
        CONNECTION,
        SENDER,
        RECIPIENT,
        CONTENT,
        /** From here on the mail server may have the mail. */
        DOT
    }

    private final Runnable dotLeaving;
    private volatile Stage stage = Stage.CONNECTION;

    /** @param dotLeaving returns if the dot may leave, having recorded that it does; else throws */
    public DotTransport(Session session, URLName server, boolean tlsFromTheStart, Runnable dotLeaving) {
        super(session, server, tlsFromTheStart ? "smtps" : "smtp", tlsFromTheStart);
        this.dotLeaving = dotLeaving;
    }

    public Stage stage() {
        return stage;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        stage = Stage.SENDER;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        stage = Stage.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        stage = Stage.CONTENT;
        return super.data();
    }

    /** First the record, then the dot, and nothing that takes time between the two. */
    @Override
    protected void finishData() throws IOException, MessagingException {
        askForDot();
        stage = Stage.DOT;
        super.finishData();
    }

    private void askForDot() throws DotForbiddenException {
        try {
            dotLeaving.run();
        } catch (RuntimeException | Error forbidden) {
            throw new DotForbiddenException(forbidden);
        }
    }

    /** An IOException, at which Angus drops the line at once: without a dot, and without a QUIT that would come after it. */
    static final class DotForbiddenException extends IOException {

        private static final long serialVersionUID = 1L;

        DotForbiddenException(Throwable cause) {
            super("stopped before the final dot", cause);
        }
    }
}
