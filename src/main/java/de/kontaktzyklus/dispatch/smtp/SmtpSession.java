package de.kontaktzyklus.dispatch.smtp;

import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import java.util.Objects;
import java.util.Properties;

/**
 * How the mail component of Camel gets to {@link DotTransport}: a session of Jakarta Mail in which that is the
 * transport of the protocol {@value #PROTOCOL}. So no class of ours has to know both Camel and Jakarta Mail.
 */
public final class SmtpSession {

    /** The protocol by which the mail component asks for a transport, with TLS or without. */
    private static final String PROTOCOL = "smtp";

    private static final String SERVER = "kontaktzyklus.mail-server";

    private SmtpSession() {}

    /** A session whose mails all go to this mail server. */
    public static Session to(MailServer server) {
        Properties options = server.sessionProperties();
        options.put(SERVER, server);
        Session session = Session.getInstance(options);
        try {
            session.setProvider(new Provider(
                    Provider.Type.TRANSPORT, PROTOCOL, DotTransport.class.getName(), "Kontaktzyklus", "1"));
        } catch (NoSuchProviderException impossible) {
            throw new IllegalStateException("The provider is not null", impossible);
        }
        return session;
    }

    static MailServer serverOf(Session session) {
        return (MailServer) Objects.requireNonNull(session.getProperties().get(SERVER), SERVER);
    }
}
