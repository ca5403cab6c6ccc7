package de.kontaktzyklus.state.reminders;

import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.digest.ToBeTold;
import de.kontaktzyklus.reminders.proof.DailyProof;
import de.kontaktzyklus.reminders.proof.Proving;
import de.kontaktzyklus.reminders.proof.Untold;
import de.kontaktzyklus.state.database.Batches;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The ledger of the proofs, and who had to be told on the day of the last run; within a transaction. */
final class ProofRows {

    private static final String LAST_FIRST = """
            SELECT daily_proof.* FROM daily_proof JOIN digest_run ON digest_run.day = daily_proof.day
            ORDER BY digest_run.turn DESC, digest_run.day DESC LIMIT :limit""";

    private static final String CASE = "CASE";

    private final Handle handle;

    ProofRows(Handle handle) {
        this.handle = handle;
    }

    /** A run for another day is being recorded: the last one's is what it is. */
    void close() {
        now().map(DailyProof::whenOver).ifPresent(this::write);
    }

    /** The run of that day has been recorded. */
    void begin(ToBeTold toBeTold, LocalDate day) {
        handle.execute("DELETE FROM proof_caseworker");
        Batches.run(handle, "INSERT INTO proof_caseworker (caseworker) VALUES (?)", toBeTold.caseworkers(), List::of);
        handle.execute("DELETE FROM proof_case");
        Batches.run(
                handle,
                "INSERT INTO proof_case (customer, acting, reason) VALUES (?, ?, ?)",
                toBeTold.overdue().entrySet(),
                overdue -> List.of(
                        overdue.getKey(),
                        overdue.getValue(),
                        Optional.ofNullable(toBeTold.reasons().get(overdue.getKey()))
                                .map(HeldBack::name)
                                .orElse("")));
        write(proof(toBeTold, day));
    }

    /** Counted from the mails as they are. */
    Optional<DailyProof> now() {
        return last(1).stream().findFirst().map(written -> proof(toBeTold(), written.day()));
    }

    private DailyProof proof(ToBeTold toBeTold, LocalDate day) {
        return new Proving(toBeTold, DigestsOfWeek.until(handle, day).withCases()).of(day);
    }

    private ToBeTold toBeTold() {
        Map<String, String> overdue = new HashMap<>();
        Map<String, HeldBack> reasons = new HashMap<>();
        handle.createQuery("SELECT customer, acting, reason FROM proof_case")
                .map(row -> {
                    String customer = row.getColumn("customer", String.class);
                    String reason = row.getColumn("reason", String.class);
                    overdue.put(customer, row.getColumn("acting", String.class));
                    if (!reason.isEmpty()) {
                        reasons.put(customer, HeldBack.valueOf(reason));
                    }
                    return customer;
                })
                .forEach(each -> {});
        return new ToBeTold(
                new HashSet<>(handle.createQuery("SELECT caseworker FROM proof_caseworker")
                        .mapTo(String.class)
                        .list()),
                overdue,
                reasons);
    }

    void write(DailyProof proof) {
        handle.execute("DELETE FROM proof_untold WHERE day = ?", proof.day());
        handle.execute("DELETE FROM daily_proof WHERE day = ?", proof.day());
        handle.execute(
                "INSERT INTO daily_proof (day, caseworkers, with_overview, overdue, reached) VALUES (?, ?, ?, ?, ?)",
                proof.day(),
                proof.caseworkers(),
                proof.withOverview(),
                proof.overdue(),
                proof.reached());
        write(proof.day(), "OVERVIEW", proof.without());
        write(proof.day(), CASE, proof.unreached());
    }

    private void write(LocalDate day, String what, Map<Untold, Integer> untold) {
        Batches.run(
                handle,
                "INSERT INTO proof_untold (day, what, reason, amount) VALUES (?, ?, ?, ?)",
                untold.entrySet(),
                each -> List.of(day, what, each.getKey(), each.getValue()));
    }

    List<DailyProof> last(int limit) {
        Map<LocalDate, UntoldOfDay> untold = untold(limit);
        return handle.createQuery(LAST_FIRST)
                .bind("limit", limit)
                .map(row -> proof(row, untold))
                .list();
    }

    private static DailyProof proof(RowView row, Map<LocalDate, UntoldOfDay> of) {
        LocalDate day = row.getColumn("day", LocalDate.class);
        UntoldOfDay untold = of.getOrDefault(day, UntoldOfDay.none());
        return new DailyProof(
                day,
                row.getColumn("caseworkers", Integer.class),
                row.getColumn("with_overview", Integer.class),
                untold.overviews(),
                row.getColumn("overdue", Integer.class),
                row.getColumn("reached", Integer.class),
                untold.cases());
    }

    /** Those of all days at once: to ask for each day takes longer than all the rest of a status page. */
    private Map<LocalDate, UntoldOfDay> untold(int limit) {
        Map<LocalDate, UntoldOfDay> untold = new HashMap<>();
        handle.createQuery("SELECT day, what, reason, amount FROM proof_untold WHERE day IN (SELECT day FROM ("
                        + LAST_FIRST + ") AS latest)")
                .bind("limit", limit)
                .map(row -> untold.computeIfAbsent(row.getColumn("day", LocalDate.class), day -> UntoldOfDay.none())
                        .with(row))
                .forEach(day -> {});
        return untold;
    }

    private record UntoldOfDay(Map<Untold, Integer> overviews, Map<Untold, Integer> cases) {

        static UntoldOfDay none() {
            return new UntoldOfDay(new EnumMap<>(Untold.class), new EnumMap<>(Untold.class));
        }

        UntoldOfDay with(RowView row) {
            boolean isCase = CASE.equals(row.getColumn("what", String.class));
            (isCase ? cases : overviews)
                    .put(row.getColumn("reason", Untold.class), row.getColumn("amount", Integer.class));
            return this;
        }
    }
}
