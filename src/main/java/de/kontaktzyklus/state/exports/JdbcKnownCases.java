package de.kontaktzyklus.state.exports;

import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.cases.Movement;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** Cases and their movements, as the exports have left them ({@link CaseComparison}), completed by the digest runs. */
public final class JdbcKnownCases implements KnownCases {

    private final Jdbi jdbi;

    public JdbcKnownCases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Movement> movements(LocalDate first, LocalDate last) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT movement.*, COALESCE(known_case.under_protection, 0) AS under_protection
                        FROM movement LEFT JOIN known_case ON known_case.customer = movement.customer
                        WHERE day BETWEEN :first AND :last ORDER BY day, movement.customer, id""")
                .bind("first", first)
                .bind("last", last)
                .map(JdbcKnownCases::movement)
                .list());
    }

    @Override
    public List<VanishedCase> vanishedOverdue() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT * FROM known_case
                        WHERE vanished_on IS NOT NULL AND closed_on IS NULL AND due_until < vanished_on
                        ORDER BY vanished_on, customer""").map(JdbcKnownCases::vanished).list());
    }

    @Override
    public boolean close(String customer, String reason, LocalDate day) {
        return jdbi.inTransaction(handle -> {
            boolean found = markClosed(handle, customer, day);
            if (found) {
                record(handle, customer, reason, day);
            }
            return found;
        });
    }

    private static boolean markClosed(Handle handle, String customer, LocalDate day) {
        return handle.createUpdate("""
                                UPDATE known_case SET closed_on = :day
                                WHERE customer = :customer AND vanished_on IS NOT NULL AND closed_on IS NULL""")
                        .bind("customer", customer)
                        .bind("day", day)
                        .execute()
                == 1;
    }

    private static void record(Handle handle, String customer, String reason, LocalDate day) {
        handle.createUpdate("INSERT INTO closure (customer, reason, closed_on) VALUES (:customer, :reason, :day)")
                .bind("customer", customer)
                .bind("reason", reason)
                .bind("day", day)
                .execute();
    }

    private static Movement movement(RowView row) {
        return new Movement(
                row.getColumn("kind", Movement.Kind.class),
                row.getColumn("customer", String.class),
                row.getColumn("team", String.class),
                row.getColumn("value_before", String.class),
                row.getColumn("value_now", String.class),
                row.getColumn("day", LocalDate.class),
                row.getColumn("under_protection", Boolean.class));
    }

    private static VanishedCase vanished(RowView row) {
        return new VanishedCase(
                row.getColumn("customer", String.class),
                row.getColumn("caseworker", String.class),
                row.getColumn("team", String.class),
                row.getColumn("due_until", LocalDate.class),
                row.getColumn("vanished_on", LocalDate.class),
                row.getColumn("under_protection", Boolean.class));
    }
}
