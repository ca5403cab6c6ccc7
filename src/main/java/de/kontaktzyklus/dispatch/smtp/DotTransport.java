package de.kontaktzyklus.dispatch.smtp;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to the mail server: one connection for each mail, and a verdict when it fails. It knows how far a mail has
 * come, and asks before the final dot leaves. The exceptions of Angus do not show this: a hang after the dot looks the
 * same as a harmless one before it.
 */
public final class DotTransport extends SMTPTransport {

    /** How far the mail has come in the dialogue with the mail server, in the order of RFC 5321. */
    enum Stage {
        CONNECTION,
        SENDER,
        RECIPIENT,
        CONTENT,
        /** From here on the mail server may have the mail. */
        DOT
    }

    private static final Logger LOG = LoggerFactory.getLogger(DotTransport.class);

    private final MailServer server;
    private volatile Stage stage = Stage.CONNECTION;
    private Runnable dotLeaving = () -> {};

    /** Called by Jakarta Mail, which finds it as the provider of {@link SmtpSession}. */
    public DotTransport(Session session, URLName url) {
        this(session, SmtpSession.serverOf(session));
    }

    /** The protocol of the address is the prefix of the options: {@code smtps} with TLS from the start. */
    private DotTransport(Session session, MailServer server) {
        super(
                session,
                new URLName(server.protocol(), server.host(), server.port(), null, null, null),
                server.protocol(),
                server.isTlsFromTheStart());
        this.server = server;
    }

    /**
     * Connects to the mail server of the office, whatever the arguments say; otherwise throws
     * {@link UnsentMailException}.
     */
    @Override
    public synchronized void connect(@Nullable String host, int port, @Nullable String user, @Nullable String password)
            throws MessagingException {
        try {
            super.connect(server.host(), server.port(), null, null);
        } catch (MessagingException failure) {
            throw new UnsentMailException(Verdict.SERVER, failure);
        } catch (RuntimeException fault) {
            throw new UnsentMailException(Verdict.SERVER, fault);
        }
    }

    /**
     * Logs in only with the user of the settings. If there is none, Jakarta Mail would take the name of the
     * operating-system user.
     */
    @Override
    @SuppressWarnings("NullAway") // no login is null to Angus
    protected boolean protocolConnect(@Nullable String host, int port, @Nullable String user, @Nullable String password)
            throws MessagingException {
        return server.asksForLogin()
                ? super.protocolConnect(host, port, server.user(), server.password())
                : super.protocolConnect(host, port, null, null);
    }

    /**
     * Sends only {@link WaitingMessage}s, unchanged, to the one recipient of their envelope. Returns when the mail
     * server has accepted the mail; otherwise throws {@link UnsentMailException}.
     */
    @Override
    public synchronized void sendMessage(Message message, Address[] recipients) throws MessagingException {
        WaitingMessage mail = (WaitingMessage) message;
        dotLeaving = mail::dotLeaving;
        try {
            super.sendMessage(mail, mail.envelope());
        } catch (AddressException notAnAddress) {
            throw new UnsentMailException(Verdict.REFUSED, notAnAddress);
        } catch (MessagingException failure) {
            if (!Verdict.isAcceptance(failure, stage)) {
                throw new UnsentMailException(Verdict.of(failure, stage), failure);
            }
        } catch (RuntimeException fault) {
            throw new UnsentMailException(Verdict.ofFault(stage), fault);
        }
    }

    /** An error after the 250 changes nothing: the mail is accepted. */
    @Override
    public synchronized void close() {
        try {
            super.close();
        } catch (MessagingException afterwards) {
            LOG.debug("The mail server did not say goodbye", afterwards);
        }
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

    /** First the record, then the dot, and between them nothing that takes time. */
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

    /**
     * After an IOException Angus closes the connection at once: without a dot, and without the QUIT that would come
     * after it.
     */
    static final class DotForbiddenException extends IOException {

        private static final long serialVersionUID = 1L;

        DotForbiddenException(Throwable cause) {
            super("stopped before the final dot", cause);
        }
    }
}
