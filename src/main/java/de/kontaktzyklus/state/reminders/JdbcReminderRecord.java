package de.kontaktzyklus.state.reminders;

import de.kontaktzyklus.summary.figures.ReminderEffect.Fate;
import de.kontaktzyklus.summary.look.ReminderRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** What the announcements and the outbox know about the reminders. */
public final class JdbcReminderRecord implements ReminderRecord {

    /** A digest that a later one replaces no longer counts; notices and alarms are no reminders. */
    private static final String DIGESTS = "kind NOT IN ('SUMMARY_NOTICE', 'ALARM') AND superseded_by IS NULL";

    private final Jdbi jdbi;

    public JdbcReminderRecord(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<FirstReminder> firstReminders(LocalDate first, LocalDate last) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        WITH RECURSIVE passed (root_id, message_id, state) AS (
                          SELECT message_id, message_id, state FROM mail WHERE state = 'REFUSED' AND forwards = ''
                          UNION ALL
                          SELECT passed.root_id, mail.message_id, mail.state
                          FROM passed JOIN mail ON mail.forwards = passed.message_id),
                        failed (message_id) AS (
                          SELECT root_id FROM passed GROUP BY root_id
                          HAVING count(CASE WHEN state <> 'REFUSED' THEN 1 END) = 0)
                        SELECT customer, min(announced_on) AS told
                        FROM announcement
                        WHERE stage = 'OVERDUE'
                          AND NOT EXISTS (SELECT 1 FROM failed WHERE failed.message_id = announcement.message_id)
                        GROUP BY customer, episode
                        HAVING min(announced_on) BETWEEN :first AND :last
                        ORDER BY told, customer""")
                .bind("first", first)
                .bind("last", last)
                .map(row -> new FirstReminder(
                        row.getColumn("customer", String.class), row.getColumn("told", LocalDate.class)))
                .list());
    }

    @Override
    public List<FailedMail> notAccepted(LocalDate first, LocalDate last) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT holder, state,
                               (SELECT count(*) FROM mail_customer WHERE mail_customer.mail_id = mail.id) AS cases
                        FROM mail
                        WHERE day BETWEEN :first AND :last AND state <> 'SENT' AND %s
                        ORDER BY id""".formatted(DIGESTS))
                .bind("first", first)
                .bind("last", last)
                .map(row -> new FailedMail(
                        row.getColumn("holder", String.class),
                        fate(row.getColumn("state", String.class)),
                        row.getColumn("cases", Integer.class)))
                .list());
    }

    private static Fate fate(String state) {
        return switch (state) {
            case "REFUSED" -> Fate.REFUSED;
            case "UNKNOWN" -> Fate.UNKNOWN;
            default -> Fate.WAITING;
        };
    }

    @Override
    public Set<String> unreached(LocalDate first, LocalDate last) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT customer FROM mail_customer JOIN mail ON mail.id = mail_customer.mail_id
                        WHERE day BETWEEN :first AND :last AND %s
                        GROUP BY customer
                        HAVING count(CASE WHEN state = 'SENT' THEN 1 END) = 0""".formatted(DIGESTS))
                .bind("first", first)
                .bind("last", last)
                .mapTo(String.class)
                .set());
    }
}
