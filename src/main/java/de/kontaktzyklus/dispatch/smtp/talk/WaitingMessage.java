package de.kontaktzyklus.dispatch.smtp.talk;

import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Claims.Claimed;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A claimed mail for the mail component: the bytes of the outbox, which nothing changes any more. */
public final class WaitingMessage extends MimeMessage {

    private final Claimed claimed;
    private final long sizeInBytes;
    private final Consumer<Claim> dotLeaving;

    /** @throws MessagingException if the stored bytes are no mail */
    public WaitingMessage(Session session, Claimed claimed, Consumer<Claim> dotLeaving) throws MessagingException {
        this(session, claimed, claimed.mail().content().bytes(), dotLeaving);
    }

    private WaitingMessage(Session session, Claimed claimed, byte[] content, Consumer<Claim> dotLeaving)
            throws MessagingException {
        super(session, new ByteArrayInputStream(content));
        this.claimed = claimed;
        this.sizeInBytes = content.length;
        this.dotLeaving = dotLeaving;
        if (!getAllHeaderLines().hasMoreElements()) {
            throw new MessagingException("It has no headers");
        }
    }

    /** With a new Message-ID or date it would be another mail. */
    @Override
    protected void updateHeaders() {}

    /** Otherwise the mail would be written again from its parts, not with the bytes of the outbox. */
    @Override
    public void saveChanges() {}

    /** The mail component sets a date if there is none, and the Message-ID again. */
    @Override
    public void setHeader(String name, @Nullable String value) {}

    /**
     * Nobody, so that no other transport can send it: {@link SmtpTransport} takes the {@link #envelope}. The mail
     * component asks before it sends; a header that cannot be read must not stop it there, with the mail still claimed.
     */
    @Override
    public Address[] getAllRecipients() {
        return new Address[0];
    }

    public Claimed claimed() {
        return claimed;
    }

    public String messageId() {
        return claimed.mail().messageId();
    }

    long sizeInBytes() {
        return sizeInBytes;
    }

    /** Records that the final dot is about to leave; if it throws, the dot must not. */
    public void dotLeaving() {
        dotLeaving.accept(claimed.claim());
    }

    /** The one recipient of the envelope, whatever the headers say. */
    public Address[] envelope() throws AddressException {
        return new Address[] {new InternetAddress(claimed.mail().recipient(), true)};
    }
}
