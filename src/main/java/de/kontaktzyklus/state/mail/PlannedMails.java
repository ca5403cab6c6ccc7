package de.kontaktzyklus.state.mail;

import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.database.Batches;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Puts finished mails into the outbox, within the transaction that decides to send them. */
public final class PlannedMails {

    private final Handle handle;
    private final AuditBook book;

    public PlannedMails(Handle handle, AuditBook book) {
        this.handle = handle;
        this.book = book;
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

    /** The same for a mail that no other entry of the audit tells of. */
    public boolean addAndNote(OutgoingMail mail) {
        boolean added = add(mail);
        if (added) {
            book.note(handle, "PLANNED", mail.messageId(), facts(mail));
        }
        return added;
    }

    /** What the audit knows of a mail: never whom it lists. */
    public static Map<String, Object> facts(OutgoingMail mail) {
        Map<String, Object> facts =
                new LinkedHashMap<>(AuditBook.wording(mail.content().bytes()));
        facts.put(AuditFacts.MAIL, mail.messageId());
        facts.put("kind", mail.kind());
        facts.put("recipient", mail.recipient());
        facts.put("holders", mail.holders());
        facts.put("part", mail.part().number() + "/" + mail.part().of());
        if (!mail.forwards().isEmpty()) {
            facts.put("forwards", mail.forwards());
        }
        return facts;
    }

    /**
     * A mail that passes a refused one on. One that was withdrawn because the refused one went once more is as good as
     * new.
     */
    void addNote(OutgoingMail note) {
        boolean goes = add(note) || isAsGoodAsNew(note);
        if (goes) {
            book.note(handle, "PASSED_ON", note.forwards(), Map.of("by", note.messageId()));
            book.note(handle, "PLANNED", note.messageId(), facts(note));
        }
    }

    private boolean isAsGoodAsNew(OutgoingMail note) {
        return handle.createUpdate("""
                            UPDATE mail SET state = 'PLANNED', superseded_by = NULL, content = :content, attempts = 0,
                              first_attempt = NULL, next_attempt = NULL, settled_at = NULL, dot_at = NULL, reason = '',
                              fence = fence + 1
                            WHERE message_id = :messageId AND forwards = :forwards AND superseded_by IS NOT NULL
                              AND state IN ('PLANNED', 'REFUSED')""")
                        .bind("messageId", note.messageId())
                        .bind("forwards", note.forwards())
                        .bind("content", note.content().bytes())
                        .execute()
                > 0;
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
