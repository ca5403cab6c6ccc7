package de.kontaktzyklus.state.mail;

import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.delivery.KeptMail;
import de.kontaktzyklus.delivery.KeptMails;
import de.kontaktzyklus.delivery.MailContent;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.database.DatabaseTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;

/** The mails in the database. */
public final class JdbcKeptMails implements KeptMails {

    private static final String ALL_BUT_CONTENT = """
            SELECT id, message_id, day, kind, recipient, subject, state, attempts, reason, first_attempt, claimed_at,
              dot_at, settled_at, next_attempt, forwards, superseded_by, part, parts,
              (SELECT min(later.message_id) FROM mail later WHERE later.forwards = mail.message_id) AS passed_on_by
            FROM mail""";

    private static final String RETRY = """
            UPDATE mail SET state = 'PLANNED', next_attempt = NULL, first_attempt = NULL, settled_at = NULL,
              dot_at = NULL, send_until = NULL, reason = '', fence = fence + 1
            WHERE id = :number AND state IN ('REFUSED', 'PLANNED') AND superseded_by IS NULL AND length(content) > 0""";

    /** Those that say that a mail could not be delivered, and have not left: that mail goes itself now. */
    private static final String WITHDRAW_NOTES = """
            WITH RECURSIVE note AS (
              SELECT message_id FROM mail WHERE forwards = :messageId
              UNION SELECT later.message_id FROM mail later JOIN note ON later.forwards = note.message_id)
            UPDATE mail SET superseded_by = :messageId, fence = fence + 1
            WHERE message_id IN (SELECT message_id FROM note) AND state IN ('PLANNED', 'REFUSED')
              AND superseded_by IS NULL""";

    private final Jdbi jdbi;
    private final DatabaseTime time;
    private final AuditBook book;

    public JdbcKeptMails(Jdbi jdbi, DatabaseTime time, AuditBook book) {
        this.jdbi = jdbi;
        this.time = time;
        this.book = book;
    }

    @Override
    public List<KeptMail> list(Filter filter) {
        String where = filter.state().map(any -> " AND state = :state").orElse("")
                + filter.day().map(any -> " AND day = :day").orElse("");
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(ALL_BUT_CONTENT + " WHERE id > 0" + where + " ORDER BY id");
            filter.state().ifPresent(wanted -> query.bind("state", wanted));
            filter.day().ifPresent(wanted -> query.bind("day", wanted));
            return query.map(JdbcKeptMails::mail).list();
        });
    }

    @Override
    public Optional<KeptMail> find(String name) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ALL_BUT_CONTENT + " WHERE message_id = :name OR message_id = :bracketed OR id = :number")
                .bind("name", name)
                .bind("bracketed", "<" + name + ">")
                .bind("number", number(name))
                .map(JdbcKeptMails::mail)
                .findOne());
    }

    /** No mail has number 0. */
    private static long number(String name) {
        return name.matches("[0-9]{1,18}") ? Long.parseLong(name) : 0;
    }

    @Override
    public MailContent content(KeptMail mail) {
        return MailContent.of(
                jdbi.withHandle(handle -> handle.createQuery("SELECT content FROM mail WHERE id = :number")
                        .bind("number", mail.number())
                        .mapTo(byte[].class)
                        .one()));
    }

    /**
     * With a new fence: a late answer to an older attempt must not undo the decision. The day of the mail may be over.
     */
    @Override
    public boolean retry(KeptMail mail) {
        return jdbi.inTransaction(
                handle -> told(handle, retry(handle, mail.number(), mail.messageId()), AuditKind.MAIL_RETRIED, mail));
    }

    static boolean retry(Handle handle, long number, String messageId) {
        boolean goes = handle.createUpdate(RETRY).bind("number", number).execute() > 0;
        if (goes) {
            handle.createUpdate(WITHDRAW_NOTES).bind("messageId", messageId).execute();
        }
        return goes;
    }

    @Override
    public boolean resolveSent(KeptMail mail) {
        return jdbi.inTransaction(handle -> {
            int changed = handle.createUpdate("""
                            UPDATE mail SET state = 'SENT', settled_at = :now
                            WHERE id = :number AND state = 'UNKNOWN'""")
                    .bind("now", time.now(handle))
                    .bind("number", mail.number())
                    .execute();
            return told(handle, changed > 0, AuditKind.MAIL_RESOLVED_SENT, mail);
        });
    }

    private boolean told(Handle handle, boolean changed, AuditKind kind, KeptMail mail) {
        if (changed) {
            book.personDid(handle, kind, Map.of("state", mail.state()), Map.of(AuditFacts.MAIL, mail.messageId()));
        }
        return changed;
    }

    /** Keeps the fence and the dot: if the answer of the mail server still comes, it counts. */
    @Override
    public boolean resolveResend(KeptMail mail) {
        return jdbi.inTransaction(handle -> {
            int changed = handle.createUpdate("""
                            UPDATE mail SET state = 'PLANNED', next_attempt = NULL, first_attempt = NULL,
                              settled_at = NULL, send_until = NULL
                            WHERE id = :number AND state = 'UNKNOWN' AND superseded_by IS NULL
                              AND length(content) > 0""").bind("number", mail.number()).execute();
            return told(handle, changed > 0, AuditKind.MAIL_RESOLVED_RESEND, mail);
        });
    }

    private static KeptMail mail(RowView row) {
        return new KeptMail(
                row.getColumn("id", Long.class),
                row.getColumn("message_id", String.class),
                row.getColumn("day", LocalDate.class),
                row.getColumn("kind", MailKind.class),
                row.getColumn("recipient", String.class),
                row.getColumn("subject", String.class),
                row.getColumn("state", MailState.class),
                row.getColumn("attempts", Integer.class),
                row.getColumn("reason", String.class),
                instant(row, "first_attempt"),
                instant(row, "claimed_at"),
                instant(row, "dot_at"),
                instant(row, "settled_at"),
                instant(row, "next_attempt"),
                row.getColumn("forwards", String.class),
                Optional.ofNullable(row.getColumn("passed_on_by", String.class)),
                Optional.ofNullable(row.getColumn("superseded_by", String.class)),
                MailRows.part(row));
    }

    private static Optional<Instant> instant(RowView row, String column) {
        return Optional.ofNullable(row.getColumn(column, Instant.class));
    }
}
