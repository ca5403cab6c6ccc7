package de.kontaktzyklus.faults.bench;

import de.kontaktzyklus.faults.database.OfficeDatabase;
import de.kontaktzyklus.faults.database.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** In which database an office keeps its state; what must hold, holds on each. */
public enum DatabaseKind {
    /** A file in the state folder, as shipped. */
    SQLITE("") {
        @Override
        public OfficeDatabase create(Bench bench, Path state) {
            return new SqliteDatabase(state);
        }
    },

    /** A database of its own on a server that all offices share. */
    POSTGRESQL(" on PostgreSQL") {
        @Override
        public OfficeDatabase create(Bench bench, Path state) throws IOException, SQLException {
            return bench.postgresql().newDatabase();
        }
    };

    private final String suffix;

    DatabaseKind(String suffix) {
        this.suffix = suffix;
    }

    /** The same fault as a row of its own. */
    public String named(String fault) {
        return fault + suffix;
    }

    public abstract OfficeDatabase create(Bench bench, Path state) throws IOException, SQLException;
}
