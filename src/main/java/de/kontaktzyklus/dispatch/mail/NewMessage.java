package de.kontaktzyklus.dispatch.mail;

import de.kontaktzyklus.dispatch.mail.text.HeaderText;
import de.kontaktzyklus.dispatch.mail.text.MailOffice;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A new message. Nothing in it is random, so the same inputs give the same bytes. */
final class NewMessage extends MimeMessage {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final String UTF_8 = "UTF-8";

    private final String messageId;
    private final MailOffice office;
    private final Envelope envelope;

    NewMessage(String messageId, MailOffice office, Envelope envelope) {
        super(NoServer.SESSION);
        this.messageId = messageId;
        this.office = office;
        this.envelope = envelope;
    }

    /** Headers that no machine answers (RFC 3834, 5); exactly one recipient. */
    void addressTo(String recipient, String subject) throws MessagingException {
        setFrom(Mailbox.of("From", office.from()));
        if (!office.replyTo().isEmpty()) {
            setReplyTo(new InternetAddress[] {Mailbox.of("Reply-To", office.replyTo())});
        }
        setRecipient(Message.RecipientType.TO, Mailbox.of("To", recipient));
        setSubject(HeaderText.checked("Subject", subject), UTF_8);
        setHeader("Date", DATE.format(envelope.writtenAt().atZone(office.zone())));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        setHeader("Content-Language", office.language().getLanguage());
    }

    void fill(String text, String html, List<Attachment> attachments) throws MessagingException {
        Multipart alternative = new Parts("alternative", messageId);
        alternative.addBodyPart(part(text, "plain"));
        alternative.addBodyPart(part(html, "html"));
        setContent(attachments.isEmpty() ? alternative : mixed(alternative, attachments));
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private Multipart mixed(Multipart alternative, List<Attachment> attachments) throws MessagingException {
        Multipart mixed = new Parts("mixed", messageId);
        BodyPart body = new MimeBodyPart();
        body.setContent(alternative);
        mixed.addBodyPart(body);
        for (Attachment attachment : attachments) {
            mixed.addBodyPart(part(attachment));
        }
        return mixed;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart part(Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
        part.setFileName(HeaderText.checked("Content-Disposition", attachment.name()));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** A boundary from the Message-ID: with "=_" it cannot occur in quoted-printable or base64 text. */
    private static final class Parts extends MimeMultipart {

        Parts(String subtype, String messageId) {
            super(subtype);
            contentType = "multipart/" + subtype + "; boundary=\"=_" + subtype + "_" + Envelope.hash(messageId) + "\"";
        }
    }
}
