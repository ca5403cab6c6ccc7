package de.kontaktzyklus.state.exports;

import de.kontaktzyklus.cases.intake.SeenCases;
import org.jdbi.v3.core.Jdbi;

/** The known cases, one row after the other. */
public final class JdbcSeenCases implements SeenCases {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Jdbi jdbi;

    public JdbcSeenCases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In a transaction: PostgreSQL would else send all rows at once. */
    @Override
    public void forEach(Visitor visitor) {
        jdbi.useTransaction(handle -> handle.createQuery(
                        "SELECT customer, vanished_on IS NULL AS in_force, caseworker, profile FROM known_case")
                .setFetchSize(ROWS_AT_ONCE)
                .mapToMap()
                .useIterator(rows -> rows.forEachRemaining(row -> visitor.see(
                        String.valueOf(row.get("customer")),
                        isTrue(row.get("in_force")),
                        String.valueOf(row.get("caseworker")),
                        String.valueOf(row.get("profile"))))));
    }

    /** A number in SQLite. */
    private static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value) || value instanceof Number number && number.intValue() == 1;
    }
}
