package de.kontaktzyklus.state;

import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.SqliteFile;
import de.kontaktzyklus.state.tables.Schema;
import de.kontaktzyklus.state.tables.TableCopy;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** All tables as of one moment, as an SQLite file, whichever database they are in. */
final class TableSnapshot {

    private TableSnapshot() {}

    static void write(Jdbi jdbi, Dialect dialect, Path file) {
        if (dialect == Dialect.SQLITE) {
            jdbi.useHandle(handle -> handle.execute("VACUUM INTO ?", file.toString()));
            return;
        }
        DataSource copy = SqliteFile.single(file);
        Schema.of(copy, Dialect.SQLITE).bringUpToDate();
        jdbi.useTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                from -> Jdbi.create(copy).useTransaction(to -> new TableCopy(to).copy(from, to)));
    }
}
