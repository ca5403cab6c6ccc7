package de.kontaktzyklus.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** In which database an office keeps its state; what must hold, holds on each. */
enum DatabaseKind {
    /** A file in the state folder, as shipped. */
    SQLITE("") {
        @Override
        OfficeDatabase create(Bench bench, Path state) {
            return new SqliteDatabase(state);
        }
    },

    /** A database of its own on a server that all offices share. */
    POSTGRESQL(" on PostgreSQL") {
        @Override
        OfficeDatabase create(Bench bench, Path state) throws IOException, SQLException {
            return bench.postgresql().newDatabase();
        }
    };

    private final String suffix;

    DatabaseKind(String suffix) {
        this.suffix = suffix;
    }

    /** The same fault as a row of its own. */
    String named(String fault) {
        return fault + suffix;
    }

    abstract OfficeDatabase create(Bench bench, Path state) throws IOException, SQLException;
}
