package de.kontaktzyklus.dispatch.smtp.talk;

import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import java.util.Objects;
import java.util.Properties;

/**
 * How the mail component of Camel gets to {@link SmtpTransport}: a session of Jakarta Mail in which that is the
 * transport of the protocol {@value #PROTOCOL}. So nothing of ours has to know both Camel and Jakarta Mail.
 */
final class SmtpSession {

    /** The protocol by which the mail component asks for a transport, with TLS or without. */
    private static final String PROTOCOL = "smtp";

    private static final String LINES = "kontaktzyklus.smtp-lines";

    private SmtpSession() {}

    static Session over(SmtpLines lines, Properties options) {
        options.put(LINES, lines);
        Session session = Session.getInstance(options);
        try {
            session.setProvider(new Provider(
                    Provider.Type.TRANSPORT, PROTOCOL, SmtpTransport.class.getName(), "Kontaktzyklus", "1"));
        } catch (NoSuchProviderException impossible) {
            throw new IllegalStateException("The provider is not null", impossible);
        }
        return session;
    }

    static SmtpLines linesOf(Session session) {
        return (SmtpLines) Objects.requireNonNull(session.getProperties().get(LINES), LINES);
    }
}
