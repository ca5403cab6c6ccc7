package de.kontaktzyklus.dispatch.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;

/**
 * A mail that is sent exactly as it was stored: {@link #saveChanges} alters nothing, so that its Message-ID and its
 * bytes stay the same at every attempt (docs/decisions/004-unknown-is-held.md).
 */
public final class FinishedMessage extends MimeMessage {

    private FinishedMessage(Session session, byte[] content) throws MessagingException {
        super(session, new ByteArrayInputStream(content));
    }

    /** Reads the stored bytes. */
    public static MimeMessage parse(byte[] content) throws MessagingException {
        return new FinishedMessage(NoServer.SESSION, content);
    }

    @Override
    public void saveChanges() {
        // The stored bytes are sent as they are.
    }
}
