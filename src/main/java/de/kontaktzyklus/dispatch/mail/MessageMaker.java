package de.kontaktzyklus.dispatch.mail;

import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.mail.text.HeaderText;
import de.kontaktzyklus.dispatch.mail.text.MailOffice;
import de.kontaktzyklus.dispatch.mail.text.Note;
import de.kontaktzyklus.dispatch.mail.text.Page;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Writes a page as HTML and as text, and puts both into one message. */
final class MessageMaker {

    private static final String TEMPLATES = "de.kontaktzyklus.dispatch.templates.";

    private final MailOffice office;
    private final AddressRules addresses;
    private final TemplateEngine html = engine(ContentType.Html, "html");
    private final TemplateEngine text = engine(ContentType.Plain, "text");

    MessageMaker(MailOffice office, AddressRules addresses) {
        this.office = office;
        this.addresses = addresses;
    }

    /** @throws IllegalArgumentException if the recipient is not allowed, or if a header has a forbidden character */
    OutgoingMail make(Envelope envelope, Page page, List<Attachment> attachments) {
        try {
            return finish(envelope, page.title(), written(text, page), written(html, page), attachments);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The message cannot be made", e);
        }
    }

    /**
     * A finished mail with a note before both texts.
     *
     * @param toItsReader whether its reader gets it, at another address; else somebody else does
     * @throws IllegalArgumentException as above
     */
    OutgoingMail passOn(Envelope envelope, String subject, Note note, OutgoingMail finished, boolean toItsReader) {
        try {
            PassedOn parts = PassedOn.read(finished.content().bytes());
            return finish(
                    envelope,
                    subject,
                    parts.textAfter(written(text, note)),
                    parts.htmlAfter(written(html, note)),
                    toItsReader ? parts.attachments() : parts.attachmentsForOthers());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The message cannot be passed on", e);
        }
    }

    private OutgoingMail finish(
            Envelope envelope, String title, String asText, String asHtml, List<Attachment> attachments)
            throws MessagingException, IOException {
        String recipient = addresses
                .usable(envelope.recipient())
                .orElseThrow(() -> new IllegalArgumentException("The recipient is not allowed"));
        String subject = HeaderText.clean(title);
        String messageId = envelope.messageId(Mailbox.domain(office.from()));
        NewMessage message = new NewMessage(messageId, office, envelope);
        message.addressTo(recipient, subject);
        message.fill(asText, asHtml, attachments);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return new OutgoingMail(
                        messageId,
                        envelope.day(),
                        envelope.kind(),
                        recipient,
                        subject,
                        bytes.toByteArray(),
                        envelope.customers())
                .inPart(envelope.part());
    }

    private static String written(TemplateEngine engine, Page page) {
        return written(engine, "mail/page.jte", page);
    }

    private static String written(TemplateEngine engine, Note note) {
        return written(engine, "mail/note.jte", note);
    }

    private static String written(TemplateEngine engine, String template, Object content) {
        TemplateOutput output = new StringOutput();
        engine.render(template, content, output);
        return output.toString();
    }

    private static TemplateEngine engine(ContentType type, String folder) {
        return TemplateEngine.createPrecompiled(null, type, MessageMaker.class.getClassLoader(), TEMPLATES + folder);
    }
}
