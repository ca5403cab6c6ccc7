package de.kontaktzyklus.state;

import de.kontaktzyklus.state.tables.Schema.Standing;
import java.util.Optional;

/**
 * How the database of a state stands. Looked at only: no table is made, none is brought up to date.
 *
 * @param product SQLite or PostgreSQL
 * @param version of the product, as it says itself; empty while there is no database yet
 * @param tables how far the tables are; none are there before the first start
 * @param obstacle what keeps the program from writing; empty if nothing does
 */
public record StateLook(String product, String version, Standing tables, Optional<Obstacle> obstacle) {

    /** What keeps the program from writing. */
    public enum Obstacle {
        /** The server is older than the program needs. */
        TOO_OLD,
        /** The server takes no changes, as it only follows another one. */
        READ_ONLY,
        /** The user may not make tables or not write into them. */
        NO_RIGHT
    }
}
