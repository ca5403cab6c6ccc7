package de.kontaktzyklus.state;

import de.kontaktzyklus.audit.Anchor;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.tables.StateNotEmptyException;
import de.kontaktzyklus.state.tables.TableCopy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Copies the tables of a backup into an empty state, in either database. */
final class TableRestore {

    private TableRestore() {}

    /**
     * Fills the tables, and holds the mails of which nobody can know whether they were sent. Part of one transaction.
     */
    static int fill(Handle from, Handle to, Dialect dialect, Instant now, AuditBook book) {
        dialect.takeTurns(to);
        TableCopy tables = new TableCopy(from);
        if (!tables.isEmpty(to)) {
            throw new StateNotEmptyException();
        }
        Anchor replaced = AuditBook.endAt(to);
        tables.empty(to, AuditBook.TABLES);
        tables.copy(from, to);
        if (dialect == Dialect.POSTGRESQL) {
            goOnCounting(to);
        }
        int held = holdWaiting(to, now);
        book.personDid(to, AuditKind.RESTORED, Map.of("held", held, "replaced", replaced.toString()), Map.of());
        return held;
    }

    private static int holdWaiting(Handle to, Instant now) {
        return to.createUpdate("""
                        UPDATE mail SET state = 'UNKNOWN', settled_at = :now, next_attempt = NULL, once_more = 1,
                          reason = 'restored from a backup: it may have been sent since'
                        WHERE state IN ('PLANNED', 'SENDING') AND superseded_by IS NULL""").bind("now", now).execute();
    }

    /** The ids were copied; the next ones must be new. */
    private static void goOnCounting(Handle to) {
        Query withIdentity = to.createQuery("""
                        SELECT table_name FROM information_schema.columns
                        WHERE table_schema = current_schema() AND column_name = 'id' AND is_identity = 'YES'""");
        List<String> counted = withIdentity.mapTo(String.class).list();
        for (String table : counted) {
            to.createQuery("SELECT setval(pg_get_serial_sequence('" + table + "', 'id'), max(id)) FROM " + table)
                    .mapToMap()
                    .list();
        }
    }
}
