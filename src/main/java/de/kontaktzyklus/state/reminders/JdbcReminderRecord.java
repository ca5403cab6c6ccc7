package de.kontaktzyklus.state.reminders;

import de.kontaktzyklus.summary.figures.ReminderEffect.Fate;
import de.kontaktzyklus.summary.look.ReminderRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

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
        return jdbi.withHandle(handle -> {
            BiPredicate<String, String> unsaid = new UndeliveredDigests(handle).unsaid();
            Map<Stretch, LocalDate> told = new HashMap<>();
            handle.createQuery("SELECT * FROM announcement WHERE stage = 'OVERDUE'")
                    .map(Told::of)
                    .filter(each -> !unsaid.test(each.messageId(), each.holder()))
                    .forEach(each -> told.merge(each.stretch(), each.on(), Told::earlier));
            return told.entrySet().stream()
                    .filter(each ->
                            !each.getValue().isBefore(first) && !each.getValue().isAfter(last))
                    .map(each -> new FirstReminder(each.getKey().customer(), each.getValue()))
                    .sorted(Comparator.comparing(FirstReminder::day).thenComparing(FirstReminder::customer))
                    .toList();
        });
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

    /** A customer who is overdue without a break. */
    private record Stretch(String customer, LocalDate episode) {}

    /** That somebody was told of it. */
    private record Told(Stretch stretch, LocalDate on, String messageId, String holder) {

        static Told of(RowView row) {
            return new Told(
                    new Stretch(row.getColumn("customer", String.class), row.getColumn("episode", LocalDate.class)),
                    row.getColumn("announced_on", LocalDate.class),
                    row.getColumn("message_id", String.class),
                    row.getColumn("holder", String.class));
        }

        static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }
    }
}
