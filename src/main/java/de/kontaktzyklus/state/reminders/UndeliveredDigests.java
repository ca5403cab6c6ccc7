package de.kontaktzyklus.state.reminders;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The digests that may not have arrived, and what follows from that. */
final class UndeliveredDigests {

    /** Digests of other days that have not left and are not replaced. */
    private static final String WAITING = """
            kind IN ('CASEWORKER_DIGEST', 'LEADER_DIGEST', 'PROTECTED_DIGEST', 'CATCH_ALL_DIGEST')
            AND state IN ('PLANNED', 'UNKNOWN') AND superseded_by IS NULL AND day <> :day""";

    private final Handle handle;

    UndeliveredDigests(Handle handle) {
        this.handle = handle;
    }

    /** A mail that passes on a refused digest waits in the name of that digest, however often it was passed on. */
    List<WaitingDigest> waiting(LocalDate day) {
        return handle.createQuery("""
                        WITH RECURSIVE origin (message_id, root_id) AS (
                          SELECT message_id, CASE WHEN forwards = '' THEN message_id ELSE forwards END
                          FROM mail WHERE %s
                          UNION ALL
                          SELECT origin.message_id, prior.forwards
                          FROM origin JOIN mail prior ON prior.message_id = origin.root_id
                          WHERE prior.forwards <> '')
                        SELECT waits.message_id, waits.day, waits.state, root.kind, root.recipient, root.weekly
                        FROM origin
                        JOIN mail waits ON waits.message_id = origin.message_id
                        JOIN mail root ON root.message_id = origin.root_id AND root.forwards = ''
                        ORDER BY waits.id""".formatted(WAITING))
                .bind("day", day)
                .map(UndeliveredDigests::waitingDigest)
                .list();
    }

    private static WaitingDigest waitingDigest(RowView row) {
        return new WaitingDigest(
                row.getColumn("message_id", String.class),
                row.getColumn("day", LocalDate.class),
                row.getColumn("kind", MailKind.class),
                row.getColumn("recipient", String.class),
                row.getColumn("weekly", Boolean.class),
                row.getColumn("state", MailState.class) == MailState.UNKNOWN);
    }

    /**
     * Mails that are not with the mail server and were not accepted, neither themselves nor a mail that passes them on.
     */
    Set<String> unsaid() {
        return handle.createQuery("""
                        WITH RECURSIVE passed (root_id, message_id, state) AS (
                          SELECT message_id, message_id, state FROM mail
                          WHERE state IN ('PLANNED', 'UNKNOWN', 'REFUSED') AND forwards = ''
                          UNION ALL
                          SELECT passed.root_id, mail.message_id, mail.state
                          FROM passed JOIN mail ON mail.forwards = passed.message_id)
                        SELECT root_id FROM passed GROUP BY root_id
                        HAVING sum(CASE WHEN state IN ('SENDING', 'SENT') THEN 1 ELSE 0 END) = 0
                        """).mapTo(String.class).set();
    }

    /**
     * Marks them as replaced.
     *
     * @param replaced all waiting mails, by Message-ID, with what replaces each
     * @return whether they are still exactly the waiting ones
     */
    boolean replace(Map<String, String> replaced, LocalDate day) {
        boolean allWaited = true;
        for (Map.Entry<String, String> each : replaced.entrySet()) {
            allWaited &= replace(each.getKey(), each.getValue(), day);
        }
        return allWaited && waiting(day).isEmpty();
    }

    private boolean replace(String messageId, String by, LocalDate day) {
        return handle.createUpdate("UPDATE mail SET superseded_by = :by WHERE message_id = :messageId AND " + WAITING)
                        .bind("by", by)
                        .bind("messageId", messageId)
                        .bind("day", day)
                        .execute()
                == 1;
    }
}
