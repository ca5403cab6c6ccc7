package de.kontaktzyklus.state.exports;

import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.Movement.Kind;
import de.kontaktzyklus.state.database.Batches;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Makes the known cases what they were under the export before. Part of the transaction that withdraws an export, after
 * its movements were deleted.
 */
final class CaseRollback {

    private final Handle handle;

    /** @param handle in the transaction; not shared with anybody else, as it gets a temporary table */
    CaseRollback(Handle handle) {
        this.handle = handle;
    }

    /** The cases of the export before are in force again; of the others only those stay that had vanished earlier. */
    void restore(List<CaseSnapshot> cases) {
        handle.execute("""
                CREATE TEMPORARY TABLE returning_case (
                  customer TEXT PRIMARY KEY, caseworker TEXT NOT NULL, team TEXT NOT NULL, profile TEXT NOT NULL,
                  under_protection INTEGER NOT NULL)""");
        Batches.run(
                handle,
                "INSERT INTO returning_case (customer, caseworker, team, profile, under_protection)"
                        + " VALUES (?, ?, ?, ?, ?)",
                cases,
                each -> List.of(
                        each.customer(),
                        each.caseworker(),
                        each.team(),
                        each.profile(),
                        each.underProtection() ? 1 : 0));
        vanishAgain();
        forgetStrangers();
        putBack();
        handle.execute("DROP TABLE returning_case");
    }

    /** Those that only came back with the withdrawn export, as of the day and with the closure they had. */
    private void vanishAgain() {
        handle.createUpdate("""
                        UPDATE known_case SET
                          vanished_on = (
                            SELECT max(day) FROM movement
                            WHERE movement.customer = known_case.customer AND movement.kind = :vanished),
                          closed_on = (
                            SELECT max(closure.closed_on) FROM closure
                            WHERE closure.customer = known_case.customer AND closure.closed_on >= (
                              SELECT max(day) FROM movement
                              WHERE movement.customer = known_case.customer AND movement.kind = :vanished))
                        WHERE vanished_on IS NULL
                          AND NOT EXISTS (
                            SELECT 1 FROM returning_case WHERE returning_case.customer = known_case.customer)
                        """).bind("vanished", Kind.VANISHED).execute();
    }

    private void forgetStrangers() {
        handle.execute("""
                DELETE FROM known_case
                WHERE vanished_on IS NULL
                  AND NOT EXISTS (SELECT 1 FROM returning_case WHERE returning_case.customer = known_case.customer)""");
    }

    private void putBack() {
        // "WHERE true": SQLite would else take ON CONFLICT for the beginning of a join.
        handle.execute("""
                INSERT INTO known_case (customer, caseworker, team, profile, under_protection)
                SELECT customer, caseworker, team, profile, under_protection FROM returning_case WHERE true
                ON CONFLICT (customer) DO UPDATE SET
                  caseworker = excluded.caseworker, team = excluded.team, profile = excluded.profile,
                  under_protection = excluded.under_protection,
                  vanished_on = NULL, closed_on = NULL""");
    }
}
