package de.kontaktzyklus.state.reminders;

import de.kontaktzyklus.reminders.ReminderMemory;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.digest.Stage;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.Right;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The ledger of the digest runs, with what each of them announced. */
public final class JdbcReminderMemory implements ReminderMemory {

    private final Jdbi jdbi;
    private final Dialect dialect;
    private final Right right;
    private final AuditBook book;

    /** @param right to record a run */
    public JdbcReminderMemory(Jdbi jdbi, Dialect dialect, Right right, AuditBook book) {
        this.jdbi = jdbi;
        this.dialect = dialect;
        this.right = right;
        this.book = book;
    }

    @Override
    public boolean isMade(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM digest_run WHERE day = :day")
                        .bind("day", day)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    @Override
    public Optional<LocalDate> lastMadeBefore(LocalDate day) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT day FROM digest_run WHERE day < :day ORDER BY day DESC LIMIT 1")
                        .bind("day", day)
                        .mapTo(LocalDate.class)
                        .findOne());
    }

    @Override
    public Optional<LocalDate> lastRecorded() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT day FROM digest_run ORDER BY turn DESC, day DESC LIMIT 1")
                        .mapTo(LocalDate.class)
                        .findOne());
    }

    @Override
    public Set<Announcement> announced() {
        return jdbi.withHandle(handle -> {
            BiPredicate<String, String> unsaid = new UndeliveredDigests(handle).unsaid();
            return handle.createQuery("SELECT * FROM announcement WHERE ended_on IS NULL")
                    .map(row -> Map.entry(row.getColumn("message_id", String.class), announcement(row)))
                    .filter(said -> !unsaid.test(said.getKey(), said.getValue().holder()))
                    .map(Map.Entry::getValue)
                    .set();
        });
    }

    @Override
    public List<Departure> departures() {
        return jdbi.withHandle(Departures::all);
    }

    @Override
    public List<WaitingDigest> waiting(LocalDate day) {
        return jdbi.withHandle(handle -> new UndeliveredDigests(handle).waiting(day));
    }

    @Override
    public Set<String> withOverview(LocalDate day) {
        return jdbi.withHandle(handle -> DigestsOfWeek.before(handle, day).withOverview());
    }

    @Override
    public Map<String, Integer> caughtUp() {
        return jdbi.withHandle(handle -> new CaughtUp(handle).sinceLastMail());
    }

    @Override
    public boolean record(MadeDigests made) {
        return jdbi.inTransaction(handle -> {
            dialect.takeTurns(handle);
            right.require(handle);
            boolean recorded = new DigestRecord(handle, made, book).write();
            if (!recorded) {
                handle.rollback();
            }
            return recorded;
        });
    }

    @Override
    public List<Totals> lastMade(int limit) {
        return jdbi.withHandle(handle -> {
            Map<LocalDate, Map<HeldBack, Integer>> heldBack = heldBack(handle, limit);
            return handle.createQuery("SELECT * FROM digest_run ORDER BY day DESC LIMIT :limit")
                    .bind("limit", limit)
                    .map(row -> totals(row, heldBack))
                    .list();
        });
    }

    private static Announcement announcement(RowView row) {
        return new Announcement(
                row.getColumn("customer", String.class),
                row.getColumn("stage", Stage.class),
                row.getColumn("episode", LocalDate.class),
                row.getColumn("holder", String.class));
    }

    private static Totals totals(RowView row, Map<LocalDate, Map<HeldBack, Integer>> heldBack) {
        LocalDate day = row.getColumn("day", LocalDate.class);
        return new Totals(
                day,
                row.getColumn("weekly", Boolean.class),
                row.getColumn("rows_read", Integer.class),
                row.getColumn("overdue", Integer.class),
                row.getColumn("told", Integer.class),
                heldBack.getOrDefault(day, Map.of()),
                row.getColumn("unread", Integer.class));
    }

    /** That of all these days at once. */
    private static Map<LocalDate, Map<HeldBack, Integer>> heldBack(Handle handle, int limit) {
        Map<LocalDate, Map<HeldBack, Integer>> heldBack = new HashMap<>();
        handle.createQuery("""
                        SELECT day, reason, cases FROM held_back WHERE day IN (
                          SELECT day FROM (SELECT day FROM digest_run ORDER BY day DESC LIMIT :limit) AS latest)""")
                .bind("limit", limit)
                .map(row -> {
                    LocalDate of = row.getColumn("day", LocalDate.class);
                    heldBack.computeIfAbsent(of, day -> new EnumMap<>(HeldBack.class))
                            .put(row.getColumn("reason", HeldBack.class), row.getColumn("cases", Integer.class));
                    return of;
                })
                .forEach(each -> {});
        return heldBack;
    }
}
