package de.kontaktzyklus.pipeline.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.attachment.Attachment;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.support.DefaultMessage;

/**
 * The exports that hang on a mail. The other attachments, such as the picture of a signature, stay in the mail. What
 * the mail says is looked at by nobody.
 */
public final class MailedExports {

    private static final Pattern NAME_AND_ADDRESS = Pattern.compile("[^@<>]*<([^<>]*)>\\s*");

    private final ExportNames names;

    public MailedExports(ExportNames names) {
        this.names = names;
    }

    /**
     * One message for each export, with its name and its content; nothing of the mail.
     *
     * @param sender the one address whose mails are taken
     * @throws NoExportInMailException if the mail is somebody else's or none of its attachments is an export: such a
     *     mail waits for a person
     */
    public List<Message> of(Exchange mail, String sender) throws NoExportInMailException, IOException {
        if (!sender.equalsIgnoreCase(address(String.valueOf(mail.getMessage().getHeader("From"))))) {
            throw new NoExportInMailException("The mail is not from the address that may send exports");
        }
        List<Message> exports = new ArrayList<>();
        for (Attachment attachment : attachments(mail)) {
            String name = String.valueOf(attachment.getDataHandler().getName());
            if (names.accepts(name)) {
                Message export = new DefaultMessage(mail.getContext());
                export.setHeader(Exchange.FILE_NAME, name);
                export.setBody(attachment.getDataHandler().getInputStream());
                exports.add(export);
            }
        }
        if (exports.isEmpty()) {
            throw new NoExportInMailException("No attachment of the mail has the name of an export");
        }
        return exports;
    }

    private static String address(String from) {
        return NAME_AND_ADDRESS.matcher(from.strip()).replaceFirst("$1").strip().toLowerCase(Locale.ROOT);
    }

    private static Collection<Attachment> attachments(Exchange mail) {
        AttachmentMessage message = mail.getMessage(AttachmentMessage.class);
        return message != null && message.hasAttachments()
                ? message.getAttachmentObjects().values()
                : List.of();
    }

    /** Why a mail stays where it is; names neither a person nor a file. */
    public static final class NoExportInMailException extends Exception {

        NoExportInMailException(String why) {
            super(why);
        }
    }
}
