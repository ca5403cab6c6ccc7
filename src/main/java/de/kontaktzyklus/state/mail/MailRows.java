package de.kontaktzyklus.state.mail;

import de.kontaktzyklus.delivery.MailContent;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailPart;
import de.kontaktzyklus.delivery.OutgoingMail;
import java.time.LocalDate;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Makes a mail from a row. */
final class MailRows {

    private MailRows() {}

    static OutgoingMail mail(Handle handle, RowView row) {
        return new OutgoingMail(
                row.getColumn("message_id", String.class),
                row.getColumn("day", LocalDate.class),
                row.getColumn("kind", MailKind.class),
                row.getColumn("recipient", String.class),
                row.getColumn("subject", String.class),
                MailContent.of(row.getColumn("content", byte[].class)),
                customers(handle, row.getColumn("id", Long.class)),
                row.getColumn("holder", String.class),
                row.getColumn("forwards", String.class),
                part(row));
    }

    static MailPart part(RowView row) {
        return new MailPart(row.getColumn("part", Integer.class), row.getColumn("parts", Integer.class));
    }

    private static Set<String> customers(Handle handle, long id) {
        return handle.createQuery("SELECT customer FROM mail_customer WHERE mail_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .set();
    }
}
