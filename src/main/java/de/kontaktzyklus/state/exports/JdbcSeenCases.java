package de.kontaktzyklus.state.exports;

import de.kontaktzyklus.cases.intake.SeenCases;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

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
                .map(JdbcSeenCases::seen)
                .useIterator(rows -> rows.forEachRemaining(row -> row.show(visitor))));
    }

    private static Seen seen(RowView row) {
        return new Seen(
                row.getColumn("customer", String.class),
                row.getColumn("in_force", Boolean.class),
                row.getColumn("caseworker", String.class),
                row.getColumn("profile", String.class));
    }

    /** One row, gone when the next one comes. */
    private record Seen(String customer, boolean isInForce, String caseworker, String profile) {

        void show(Visitor visitor) {
            visitor.see(customer, isInForce, caseworker, profile);
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Seen[…]";
        }
    }
}
