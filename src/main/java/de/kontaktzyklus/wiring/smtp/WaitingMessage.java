package de.kontaktzyklus.wiring.smtp;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.Outbox;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;

/** A claimed mail in the form the mail component takes: the bytes of the outbox, of which nothing is changed any more. */
final class WaitingMessage extends MimeMessage {

    private final Outbox.Claimed claimed;

    WaitingMessage(Session session, Outbox.Claimed claimed) throws MessagingException {
        super(session, new ByteArrayInputStream(claimed.mail().content().bytes()));
        this.claimed = claimed;
    }

    /** A new Message-ID or date would make another mail of it. */
    @Override
    protected void updateHeaders() {}

    String messageId() {
        return claimed.mail().messageId();
    }

    MailKind kind() {
        return claimed.mail().kind();
    }

    int attempt() {
        return claimed.attempt();
    }

    /** The one recipient of the envelope, whatever the headers say. */
    Address[] envelope() throws AddressException {
        return new Address[] {new InternetAddress(claimed.mail().recipient(), true)};
    }
}
