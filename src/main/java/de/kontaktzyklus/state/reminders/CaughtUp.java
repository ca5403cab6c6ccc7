package de.kontaktzyklus.state.reminders;

import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.state.database.Batches;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jdbi.v3.core.Handle;

/** How many cases told of as overdue have had a talk since, by caseworker. */
final class CaughtUp {

    /** Each caseworker has a mail each week; what is older is told to nobody any more. */
    private static final int DAYS_KEPT = 31;

    private final Handle handle;

    CaughtUp(Handle handle) {
        this.handle = handle;
    }

    /** Those that runs have found since the day of the last mail that each caseworker has. */
    Map<String, Integer> sinceLastMail() {
        Map<String, LocalDate> last = lastMails();
        Map<String, Integer> cases = new HashMap<>();
        handle
                .createQuery("SELECT day, holder, cases FROM caught_up")
                .map(row -> new Found(
                        row.getColumn("day", LocalDate.class),
                        row.getColumn("holder", String.class),
                        row.getColumn("cases", Integer.class)))
                .stream()
                .filter(found -> found.day().isAfter(last.getOrDefault(found.holder(), LocalDate.MIN)))
                .forEach(found -> cases.merge(found.holder(), found.cases(), Integer::sum));
        return cases;
    }

    private Map<String, LocalDate> lastMails() {
        BiPredicate<String, String> unsaid = new UndeliveredDigests(handle).unsaid();
        Map<String, LocalDate> last = new HashMap<>();
        handle.createQuery("""
                        SELECT message_id, holder, day FROM mail
                        WHERE state IN ('PLANNED', 'SENDING', 'SENT', 'REFUSED', 'UNKNOWN')
                          AND day >= (SELECT min(day) FROM caught_up) AND kind = 'CASEWORKER_DIGEST'""")
                .map(row -> new Mail(
                        row.getColumn("message_id", String.class),
                        OutgoingMail.holdersIn(row.getColumn("holder", String.class)),
                        row.getColumn("day", LocalDate.class)))
                .forEach(mail -> mail.holders().stream()
                        .filter(holder -> !unsaid.test(mail.messageId(), holder))
                        .forEach(holder ->
                                last.merge(holder, mail.day(), (one, other) -> one.isAfter(other) ? one : other)));
        return last;
    }

    /** By caseworker, those that the run of a day has found. */
    void add(Map<String, Integer> found, LocalDate day) {
        handle.execute("DELETE FROM caught_up WHERE day < ?", day.minusDays(DAYS_KEPT));
        Batches.run(
                handle,
                "INSERT INTO caught_up (day, holder, cases) VALUES (?, ?, ?)",
                found.entrySet(),
                each -> List.of(day, each.getKey(), each.getValue()));
    }

    private record Found(LocalDate day, String holder, int cases) {}

    private record Mail(String messageId, List<String> holders, LocalDate day) {}
}
