package de.kontaktzyklus.state.forgetting;

import de.kontaktzyklus.retention.Kept;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.audit.AuditForgetting;
import de.kontaktzyklus.state.database.Batches;
import de.kontaktzyklus.state.knowledge.KnowledgeBook;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Deletes one portion of the rows that are old and no longer needed. The caller's transaction makes it all or nothing.
 */
final class OldRows {

    /** Takes only milliseconds, so that delivery hardly waits. */
    private static final int PORTION = 500;

    private final Handle handle;
    private final LocalDate firstKept;
    private final AuditBook book;

    /** @param firstKept what is from this day or later stays */
    OldRows(Handle handle, LocalDate firstKept, AuditBook book) {
        this.handle = handle;
        this.firstKept = firstKept;
        this.book = book;
    }

    /** Returns how many; 0 if nothing is left to delete. */
    int delete(Kept what) {
        return switch (what) {
            case MAIL_CONTENT -> mailContent();
            case MAIL -> mails();
            case KNOWN_CASE -> knownCases();
            case ANNOUNCEMENT -> announcements();
            case CLOSURE -> change("""
                    DELETE FROM closure WHERE id IN (
                      SELECT id FROM closure WHERE closed_on < :firstKept LIMIT :portion)""");
            case MOVEMENT -> change("""
                    DELETE FROM movement WHERE id IN (
                      SELECT id FROM movement WHERE day < :firstKept LIMIT :portion)""");
            case DIGEST_RUN -> digestRuns();
            case EXPORT_RECORD -> exportRecords();
            case REFUSAL_RECORD -> refusals();
            case SUMMARY -> summaries();
            case DELETION_RECORD -> deletionRecords();
            case AUDIT_DETAIL -> new AuditForgetting(handle, book).forgetOld(firstKept, PORTION);
            case DAY_KNOWLEDGE -> new KnowledgeBook(handle, book).forgetBefore(firstKept);
            case ARCHIVED_EXPORT, REFUSED_FILE, SUMMARY_FILE ->
                throw new IllegalArgumentException(what + " does not lie in the state");
        };
    }

    /** The last open one of a kind stays: it may hold everything back (decision 37). */
    private int refusals() {
        return change("""
                DELETE FROM export_refused WHERE id IN (
                  SELECT old.id FROM export_refused old
                  WHERE old.refused_at < :firstKept AND (old.is_open = 0 OR EXISTS (
                    SELECT 1 FROM export_refused newer
                    WHERE newer.kind = old.kind AND newer.is_open = 1 AND newer.id > old.id))
                  LIMIT :portion)""");
    }

    /**
     * The next run passes on what a refused mail says; until then the text is kept, however long the program was not
     * running.
     */
    private int mailContent() {
        return handle.createUpdate("""
                        UPDATE mail SET content = :nothing WHERE id IN (
                          SELECT id FROM mail
                          WHERE day < :firstKept AND length(content) > 0
                            AND (state = 'SENT' OR superseded_by IS NOT NULL AND state <> 'SENDING'
                              OR state = 'REFUSED' AND day < (SELECT max(day) FROM digest_run))
                          LIMIT :portion)""")
                .bind("nothing", new byte[0])
                .bind("firstKept", firstKept)
                .bind("portion", PORTION)
                .execute();
    }

    /**
     * A mail that still waits is needed, however old. What a deleted mail announced counts as said if the mail arrived,
     * or may have arrived.
     */
    private int mails() {
        List<Long> old = handle.createQuery("""
                        SELECT id FROM mail
                        WHERE day < :firstKept
                          AND (state IN ('SENT', 'REFUSED', 'UNKNOWN')
                            OR superseded_by IS NOT NULL AND state <> 'SENDING')
                        LIMIT :portion""")
                .bind("firstKept", firstKept)
                .bind("portion", PORTION)
                .mapTo(Long.class)
                .list();
        forEach(old, """
                UPDATE announcement SET message_id = '' WHERE message_id <> '' AND message_id = (
                  SELECT message_id FROM mail WHERE id = ? AND state IN ('SENT', 'UNKNOWN'))""");
        forEach(old, """
                DELETE FROM announcement WHERE message_id <> '' AND message_id = (
                  SELECT message_id FROM mail WHERE id = ?)""");
        forEach(old, "DELETE FROM mail_customer WHERE mail_id = ?");
        forEach(old, "DELETE FROM mail WHERE id = ?");
        return old.size();
    }

    /** A case that vanished while overdue is listed until somebody closes it (the concept, C11). */
    private int knownCases() {
        int stretches = change("""
                DELETE FROM overdue_stretch WHERE (customer, began_on) IN (
                  SELECT customer, began_on FROM overdue_stretch WHERE ended_on < :firstKept LIMIT :portion)""");
        return stretches + change("""
                DELETE FROM known_case WHERE customer IN (
                  SELECT customer FROM known_case
                  WHERE vanished_on IS NOT NULL AND coalesce(closed_on, vanished_on) < :firstKept
                    AND (closed_on IS NOT NULL OR due_until IS NULL OR due_until >= vanished_on)
                    AND NOT EXISTS (SELECT 1 FROM departure WHERE departure.customer = known_case.customer)
                  LIMIT :portion)""");
    }

    /**
     * Of a case that is known, what still holds stays, or it would be said once more; and an event as long as it is not
     * settled.
     */
    private int announcements() {
        return change("""
                DELETE FROM announcement WHERE (customer, stage, episode, holder) IN (
                  SELECT old.customer, old.stage, old.episode, old.holder FROM announcement old
                  WHERE old.announced_on < :firstKept
                    AND (NOT EXISTS (SELECT 1 FROM known_case WHERE known_case.customer = old.customer)
                      OR old.ended_on < :firstKept
                      OR old.stage = 'VANISHED' AND NOT EXISTS (
                        SELECT 1 FROM known_case
                        WHERE known_case.customer = old.customer AND vanished_on = old.episode AND closed_on IS NULL)
                      OR old.stage IN ('LEFT', 'LEFT_FOR_LEADER') AND NOT EXISTS (
                        SELECT 1 FROM departure
                        WHERE departure.customer = old.customer AND departure.left_on = old.episode))
                  LIMIT :portion)""");
    }

    /** The newest shows which week has had its weekly digest. */
    private int digestRuns() {
        List<LocalDate> old = handle.createQuery("""
                        SELECT day FROM digest_run
                        WHERE day < :firstKept AND day < (SELECT max(day) FROM digest_run) LIMIT :portion""")
                .bind("firstKept", firstKept)
                .bind("portion", PORTION)
                .mapTo(LocalDate.class)
                .list();
        forEach(old, "DELETE FROM held_back WHERE day = ?");
        forEach(old, "DELETE FROM proof_untold WHERE day = ?");
        forEach(old, "DELETE FROM daily_proof WHERE day = ?");
        forEach(old, "DELETE FROM digest_run WHERE day = ?");
        return old.size();
    }

    /** Those in force stay. */
    private int exportRecords() {
        return change("""
                DELETE FROM export_taken WHERE id IN (
                  SELECT id FROM export_taken old
                  WHERE taken_at < :firstKept
                    AND (withdrawn_on IS NOT NULL OR id < (
                      SELECT max(id) FROM export_taken newer
                        WHERE newer.kind = old.kind AND newer.withdrawn_on IS NULL))
                  LIMIT :portion)""");
    }

    /** Also the reasons of requests to forget a person. */
    private int deletionRecords() {
        handle.execute("DELETE FROM bounce WHERE day < ?", firstKept);
        handle.execute("DELETE FROM erasure WHERE erased_on < ?", firstKept);
        return handle.execute("DELETE FROM deletion_log WHERE day < ?", firstKept);
    }

    private int summaries() {
        YearMonth firstMonth = YearMonth.from(firstKept);
        handle.execute("DELETE FROM restated_summary WHERE month < ?", firstMonth);
        handle.execute("DELETE FROM team_figures WHERE month < ?", firstMonth);
        int deleted = handle.execute("DELETE FROM summary WHERE month < ?", firstMonth);
        handle.execute("DELETE FROM summary_run WHERE month < ?", firstMonth);
        return deleted;
    }

    private int change(String sql) {
        return handle.createUpdate(sql)
                .bind("firstKept", firstKept)
                .bind("portion", PORTION)
                .execute();
    }

    private <R> void forEach(List<R> keys, String sql) {
        Batches.run(handle, sql, keys, List::of);
    }
}
