package de.kontaktzyklus.wiring.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Knows whether the final dot has left. The exceptions of Angus do not: a hang after the dot looks the same as a harmless one
 * before it.
 */
final class DotTransport extends SMTPTransport {

    private volatile boolean dotLeft;

    DotTransport(Session session, URLName server, boolean tlsFromTheStart) {
        super(session, server, tlsFromTheStart ? "smtps" : "smtp", tlsFromTheStart);
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        dotLeft = true;
        super.finishData();
    }

    boolean dotLeft() {
        return dotLeft;
    }
}
