package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.dispatch.smtp.DotTransport;
import de.kontaktzyklus.dispatch.smtp.MailServer;
import de.kontaktzyklus.dispatch.smtp.UnsentMailException;
import de.kontaktzyklus.dispatch.smtp.Verdict;
import de.kontaktzyklus.dispatch.smtp.WaitingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the mail component reaches the mail server: one connection for each mail, and a verdict when it fails. It takes {@link
 * WaitingMessage}s only, as they are.
 */
public final class OfficeMailSender extends DefaultJavaMailSender {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeMailSender.class);

    private final MailServer server;
    private final Session mailSession;

    public OfficeMailSender(MailServer server) {
        this.server = server;
        this.mailSession = Session.getInstance(server.sessionProperties());
        setSession(mailSession);
    }

    /** Returns when the mail server has accepted the mail; else throws {@link UnsentMailException}. */
    @Override
    public void send(MimeMessage message) throws MessagingException {
        WaitingMessage mail = (WaitingMessage) message;
        DotTransport transport = new DotTransport(mailSession, url(), server.isTlsFromTheStart(), mail::dotLeaving);
        try {
            connect(transport);
            transmit(mail, transport);
        } finally {
            hangUp(transport);
        }
    }

    private void connect(DotTransport transport) throws UnsentMailException {
        try {
            transport.connect(server.host(), server.port(), login(server.user()), login(server.password()));
        } catch (MessagingException failure) {
            throw new UnsentMailException(Verdict.SERVER, failure);
        }
    }

    private static void transmit(WaitingMessage mail, DotTransport transport) throws UnsentMailException {
        try {
            transport.sendMessage(mail, mail.envelope());
        } catch (AddressException notAnAddress) {
            throw new UnsentMailException(Verdict.REFUSED, notAnAddress);
        } catch (MessagingException failure) {
            if (!Verdict.isAcceptance(failure, transport.stage())) {
                throw new UnsentMailException(Verdict.of(failure, transport.stage()), failure);
            }
        } catch (RuntimeException fault) {
            throw new UnsentMailException(Verdict.ofFault(transport.stage()), fault);
        }
    }

    /** What goes wrong after the 250 changes nothing: the mail is accepted. */
    private static void hangUp(DotTransport transport) {
        try {
            transport.close();
        } catch (MessagingException afterwards) {
            LOG.debug("The mail server did not take its leave", afterwards);
        }
    }

    private URLName url() {
        return new URLName(server.protocol(), server.host(), server.port(), null, login(server.user()), null);
    }

    @SuppressWarnings("NullAway") // no login is null to Angus
    private static String login(String value) {
        return value.isEmpty() ? null : value;
    }
}
