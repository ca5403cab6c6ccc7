package de.kontaktzyklus.state.exports;

import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.cases.Movement;
import de.kontaktzyklus.state.audit.AuditBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** Cases and their movements, as the exports have left them ({@link CaseComparison}), completed by the digest runs. */
public final class JdbcKnownCases implements KnownCases {

    private final Jdbi jdbi;
    private final AuditBook book;

    public JdbcKnownCases(Jdbi jdbi, AuditBook book) {
        this.jdbi = jdbi;
        this.book = book;
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
    public Map<String, LastKnown> lastKnown() {
        return jdbi.withHandle(handle -> {
            Map<String, LastKnown> known = new HashMap<>();
            Shared shared = new Shared();
            handle.createQuery("""
                            SELECT customer, caseworker, team, under_protection, read_on, judged_on, undecided_on,
                              due_until, overdue_on, talk_on, vanished_on, closed_on
                            FROM known_case""")
                    .map((row, context) -> Map.entry(row.getString(1), lastKnown(row, shared)))
                    .forEach(each -> known.put(each.getKey(), each.getValue()));
            return known;
        });
    }

    @Override
    public List<BecameOverdue> becameOverdue(LocalDate first, LocalDate last) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT overdue_stretch.customer, overdue_stretch.caseworker, overdue_stretch.team, began_on,
                          overdue_stretch.talk_on, COALESCE(known_case.under_protection, 0) AS under_protection
                        FROM overdue_stretch
                        LEFT JOIN known_case ON known_case.customer = overdue_stretch.customer
                        WHERE began_on BETWEEN :first AND :last
                        ORDER BY began_on, overdue_stretch.customer""")
                .bind("first", first)
                .bind("last", last)
                .map(row -> new BecameOverdue(
                        row.getColumn("customer", String.class),
                        row.getColumn("caseworker", String.class),
                        row.getColumn("team", String.class),
                        row.getColumn("under_protection", Boolean.class),
                        row.getColumn("began_on", LocalDate.class),
                        Optional.ofNullable(row.getColumn("talk_on", LocalDate.class))))
                .list());
    }

    /** By place and not by name: there is one row for each case of the office. */
    private static LastKnown lastKnown(ResultSet row, Shared shared) throws SQLException {
        return new LastKnown(
                shared.text(row.getString(2)),
                shared.text(row.getString(3)),
                row.getInt(4) == 1,
                shared.day(row.getString(5)),
                shared.day(row.getString(6)),
                shared.day(row.getString(7)),
                shared.day(row.getString(8)),
                shared.day(row.getString(9)),
                shared.day(row.getString(10)),
                shared.day(row.getString(11)),
                row.getString(12) != null);
    }

    @Override
    public boolean close(String customer, String reason, LocalDate day) {
        return jdbi.inTransaction(handle -> {
            boolean closed = markClosed(handle, customer, day);
            boolean found = settleDeparture(handle, customer) || closed;
            if (found) {
                record(handle, customer, reason, day);
                book.personDid(
                        handle,
                        AuditKind.CASE_CLOSED,
                        Map.of("day", day),
                        Map.of(AuditFacts.CUSTOMER, customer, AuditFacts.REASON, reason));
            }
            return found;
        });
    }

    private static boolean markClosed(Handle handle, String customer, LocalDate day) {
        return handle.createUpdate("""
                                UPDATE known_case SET closed_on = :day
                                WHERE customer = :customer AND closed_on IS NULL
                                  AND (vanished_on IS NOT NULL OR read_on < (
                                    SELECT export_date FROM export_taken
                                    WHERE kind = 'CASES' ORDER BY id DESC LIMIT 1))""")
                        .bind("customer", customer)
                        .bind("day", day)
                        .execute()
                == 1;
    }

    /** One with an appointment is settled by its day. */
    private static boolean settleDeparture(Handle handle, String customer) {
        return handle.createUpdate("DELETE FROM departure WHERE customer = :customer AND destination <> 'APPOINTMENT'")
                        .bind("customer", customer)
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

    /** One object for each day and id, however many cases have it. */
    private static final class Shared {

        private final Map<String, Optional<LocalDate>> days = new HashMap<>();
        private final Map<String, String> texts = new HashMap<>();

        Optional<LocalDate> day(@Nullable String text) {
            return text == null
                    ? Optional.empty()
                    : days.computeIfAbsent(text, day -> Optional.of(LocalDate.parse(day)));
        }

        String text(String text) {
            return texts.computeIfAbsent(text, same -> same);
        }
    }
}
