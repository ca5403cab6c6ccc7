package de.kontaktzyklus.office.readiness;

import de.kontaktzyklus.state.database.StateUnreachableException;
import java.util.List;

/**
 * Something that was looked at.
 *
 * @param said what there is to say of it
 * @param values in the order of {@link Said}
 */
public record Look(Said said, List<Object> values) {

    static Look at(Said said, Object... values) {
        return new Look(said, List.of(values));
    }

    /** The same whether {@code check} looked, or a command needed the database. */
    public static Look of(StateUnreachableException away) {
        String place = away.address();
        return switch (away.why()) {
            case NO_ANSWER -> at(Said.DATABASE_NO_ANSWER, place, away.said());
            case LOGIN -> at(Said.DATABASE_LOGIN, place, away.user(), away.said());
            case NO_DATABASE -> at(Said.DATABASE_UNKNOWN, place, away.said());
            case NO_RIGHT -> at(Said.DATABASE_NO_RIGHT, "PostgreSQL", place, away.user());
            case BUSY -> at(Said.DATABASE_BUSY, place, away.said());
            case OTHER -> at(Said.DATABASE_FAILS, place, away.said());
        };
    }

    public LookState state() {
        return said.state();
    }
}
