package de.kontaktzyklus.state.mail;

import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.state.database.Batches;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Puts finished mails into the outbox, within the transaction that decides to send them. */
public final class PlannedMails {

    private final Handle handle;

    public PlannedMails(Handle handle) {
        this.handle = handle;
    }

    /**
     * False if a mail with this Message-ID was planned before. A mail that passes on another one may leave as long as
     * that one could.
     */
    public boolean add(OutgoingMail mail) {
        Optional<Long> id = insert(mail);
        id.ifPresent(known -> Batches.run(
                handle,
                "INSERT INTO mail_customer (mail_id, customer) VALUES (?, ?)",
                mail.customers(),
                customer -> List.of(known, customer)));
        return id.isPresent();
    }

    /**
     * A mail that passes a refused one on. One that was withdrawn because the refused one went once more is as good as
     * new.
     */
    void addNote(OutgoingMail note) {
        if (!add(note)) {
            handle.createUpdate("""
                            UPDATE mail SET state = 'PLANNED', superseded_by = NULL, content = :content, attempts = 0,
                              first_attempt = NULL, next_attempt = NULL, settled_at = NULL, dot_at = NULL, reason = '',
                              fence = fence + 1
                            WHERE message_id = :messageId AND forwards = :forwards AND superseded_by IS NOT NULL
                              AND state IN ('PLANNED', 'REFUSED')""")
                    .bind("messageId", note.messageId())
                    .bind("forwards", note.forwards())
                    .bind("content", note.content().bytes())
                    .execute();
        }
    }

    private Optional<Long> insert(OutgoingMail mail) {
        return handle.createQuery("""
                        INSERT INTO mail (
                          message_id, day, kind, recipient, subject, content, state, attempts, reason, holder,
                          forwards, part, parts, send_until)
                        VALUES (
                          :messageId, :day, :kind, :recipient, :subject, :content, 'PLANNED', 0, '', :holder, :forwards,
                          :part, :parts,
                          (SELECT refused.send_until FROM mail refused WHERE refused.message_id = :forwards))
                        ON CONFLICT (message_id) DO NOTHING
                        RETURNING id""")
                .bind("messageId", mail.messageId())
                .bind("day", mail.day())
                .bind("kind", mail.kind())
                .bind("recipient", mail.recipient())
                .bind("subject", mail.subject())
                .bind("content", mail.content().bytes())
                .bind("holder", mail.holder())
                .bind("forwards", mail.forwards())
                .bind("part", mail.part().number())
                .bind("parts", mail.part().of())
                .mapTo(Long.class)
                .findOne();
    }
}
