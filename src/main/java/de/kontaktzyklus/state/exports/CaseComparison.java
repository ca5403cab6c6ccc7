package de.kontaktzyklus.state.exports;

import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.Movement.Kind;
import de.kontaktzyklus.cases.MovementTotals;
import de.kontaktzyklus.state.database.Batches;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Compares an arriving case export with the known cases inside the database. Part of the transaction that takes the
 * export.
 *
 * <p>A case that had vanished and arrives again appears like a new one: it is in the exports again, and a closure of it
 * is over. Its latest day stays until the next run computes it anew. A closure of a case whose row could not be read
 * holds until one can be.
 */
final class CaseComparison {

    private final Handle handle;
    private final LocalDate day;

    /**
     * @param handle in the transaction of the export; it gets a temporary table, so nobody else may use it
     * @param day date of the export
     */
    CaseComparison(Handle handle, LocalDate day) {
        this.handle = handle;
        this.day = day;
    }

    /** Replaces the known cases; the movements are recorded unless it is the first export of all. */
    MovementTotals replaceKnownBy(List<CaseSnapshot> cases, boolean first) {
        setOut(cases);
        MovementTotals totals = first ? MovementTotals.NONE : recordMovements();
        markVanished();
        replaceKnown();
        handle.execute("DROP TABLE arriving");
        return totals;
    }

    /** In the order in which the known cases lie: else each row would find, and change, another page of the file. */
    private void setOut(List<CaseSnapshot> cases) {
        handle.execute("""
                CREATE TEMPORARY TABLE arriving (
                  customer TEXT PRIMARY KEY, caseworker TEXT NOT NULL, team TEXT NOT NULL, profile TEXT NOT NULL,
                  under_protection INTEGER NOT NULL, readable INTEGER NOT NULL)""");
        Batches.run(
                handle,
                """
                INSERT INTO arriving (customer, caseworker, team, profile, under_protection, readable)
                VALUES (?, ?, ?, ?, ?, ?)""",
                cases.stream()
                        .sorted(Comparator.comparing(CaseSnapshot::customer))
                        .toList(),
                each -> List.of(
                        each.customer(),
                        each.caseworker(),
                        each.team(),
                        each.profile(),
                        flag(each.underProtection()),
                        flag(each.readable())));
        asKnownWhereUnreadable();
    }

    /**
     * Of a row that cannot be read, what it does not say is as it was. Nobody knows the customer of one that was never
     * readable: it is as if it had not come yet.
     */
    private void asKnownWhereUnreadable() {
        handle.execute("""
                DELETE FROM arriving WHERE readable = 0 AND NOT EXISTS (
                  SELECT 1 FROM known_case old WHERE old.customer = arriving.customer AND old.read_on IS NOT NULL)""");
        handle.execute("""
                UPDATE arriving SET
                  caseworker = CASE WHEN caseworker <> '' THEN caseworker ELSE (
                    SELECT old.caseworker FROM known_case old WHERE old.customer = arriving.customer) END,
                  team = CASE WHEN team <> '' THEN team ELSE (
                    SELECT old.team FROM known_case old WHERE old.customer = arriving.customer) END,
                  profile = (SELECT old.profile FROM known_case old WHERE old.customer = arriving.customer),
                  under_protection = CASE WHEN under_protection = 1 THEN 1 ELSE (
                    SELECT old.under_protection FROM known_case old WHERE old.customer = arriving.customer) END
                WHERE readable = 0""");
    }

    private MovementTotals recordMovements() {
        return new MovementTotals(
                appeared(),
                vanished(),
                changed(Kind.CASEWORKER, "caseworker"),
                changed(Kind.TEAM, "team"),
                changed(Kind.PROFILE, "profile"));
    }

    private int appeared() {
        return record(Kind.APPEARED, """
                SELECT :day, :kind, now.customer, now.team, '', now.caseworker
                FROM arriving now
                WHERE NOT EXISTS (
                  SELECT 1 FROM known_case old WHERE old.customer = now.customer AND old.vanished_on IS NULL)""");
    }

    private int vanished() {
        return record(Kind.VANISHED, """
                SELECT :day, :kind, old.customer, old.team, old.caseworker, ''
                FROM known_case old
                WHERE old.vanished_on IS NULL
                  AND NOT EXISTS (SELECT 1 FROM arriving now WHERE now.customer = old.customer)""");
    }

    private int changed(Kind kind, String column) {
        return record(kind, """
                SELECT :day, :kind, now.customer, now.team, old.%1$s, now.%1$s
                FROM arriving now JOIN known_case old ON old.customer = now.customer
                WHERE old.vanished_on IS NULL AND old.%1$s <> now.%1$s""".formatted(column));
    }

    private int record(Kind kind, String found) {
        return handle.createUpdate("INSERT INTO movement (day, kind, customer, team, value_before, value_now) " + found)
                .bind("day", day)
                .bind("kind", kind)
                .execute();
    }

    private void markVanished() {
        handle.createUpdate("""
                        UPDATE known_case SET vanished_on = :day
                        WHERE vanished_on IS NULL
                          AND NOT EXISTS (SELECT 1 FROM arriving now WHERE now.customer = known_case.customer)
                        """).bind("day", day).execute();
    }

    private void replaceKnown() {
        handle.createUpdate("""
                        INSERT INTO known_case (customer, caseworker, team, profile, under_protection, read_on)
                        SELECT customer, caseworker, team, profile, under_protection, :day
                        FROM arriving WHERE readable = 1
                        ON CONFLICT (customer) DO UPDATE SET
                          caseworker = excluded.caseworker, team = excluded.team, profile = excluded.profile,
                          under_protection = excluded.under_protection, read_on = excluded.read_on,
                          vanished_on = NULL, closed_on = NULL""").bind("day", day).execute();
        handle.execute("""
                UPDATE known_case SET (caseworker, team, under_protection) = (
                    SELECT now.caseworker, now.team, now.under_protection
                    FROM arriving now WHERE now.customer = known_case.customer),
                  closed_on = CASE WHEN vanished_on IS NULL THEN closed_on END,
                  vanished_on = NULL
                WHERE EXISTS (
                  SELECT 1 FROM arriving now WHERE now.customer = known_case.customer AND now.readable = 0)""");
    }

    private static int flag(boolean set) {
        return set ? 1 : 0;
    }
}
