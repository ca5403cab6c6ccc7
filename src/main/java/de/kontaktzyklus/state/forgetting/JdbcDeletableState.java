package de.kontaktzyklus.state.forgetting;

import de.kontaktzyklus.retention.DeletableState;
import de.kontaktzyklus.retention.Kept;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.database.Batches;
import de.kontaktzyklus.state.database.Dialect;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Deletes in portions ({@link OldRows}), each with its line in the deletion log, in one transaction. */
public final class JdbcDeletableState implements DeletableState {

    private final Jdbi jdbi;
    private final Dialect dialect;
    private final AuditBook book;

    public JdbcDeletableState(Jdbi jdbi, Dialect dialect, AuditBook book) {
        this.jdbi = jdbi;
        this.dialect = dialect;
        this.book = book;
    }

    @Override
    public int forget(Kept what, LocalDate firstKept, LocalDate today) {
        int all = 0;
        int portion;
        do {
            portion = jdbi.inTransaction(handle -> {
                int deleted = new OldRows(handle, firstKept, book).delete(what);
                log(handle, what, deleted, today);
                return deleted;
            });
            all += portion;
        } while (portion > 0);
        return all;
    }

    @Override
    public void forgetContents(Collection<String> sha256) {
        if (dialect.isShared()) {
            jdbi.useTransaction(
                    handle -> Batches.run(handle, "DELETE FROM export_content WHERE sha256 = ?", sha256, List::of));
        }
    }

    @Override
    public void log(Kept what, int count, LocalDate today) {
        jdbi.useTransaction(handle -> log(handle, what, count, today));
    }

    /** The log does not mention itself. */
    static void log(Handle handle, Kept what, int count, LocalDate today) {
        if (count > 0 && what != Kept.DELETION_RECORD) {
            handle.createUpdate("""
                            INSERT INTO deletion_log (day, what, amount) VALUES (:day, :what, :amount)
                            ON CONFLICT (day, what) DO UPDATE SET amount = deletion_log.amount + excluded.amount""")
                    .bind("day", today)
                    .bind("what", what)
                    .bind("amount", count)
                    .execute();
        }
    }

    @Override
    public Optional<Deletions> lastDeletions() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT day FROM deletion_log ORDER BY day DESC LIMIT 1")
                .mapTo(LocalDate.class)
                .findOne()
                .map(day -> new Deletions(day, counts(handle, day))));
    }

    private static Map<Kept, Integer> counts(Handle handle, LocalDate day) {
        Map<Kept, Integer> counts = new EnumMap<>(Kept.class);
        handle.createQuery("SELECT what, amount FROM deletion_log WHERE day = :day")
                .bind("day", day)
                .map(row -> Map.entry(row.getColumn("what", Kept.class), row.getColumn("amount", Integer.class)))
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    /** PostgreSQL does this by itself. */
    @Override
    public void tidyUp() {
        if (dialect == Dialect.SQLITE) {
            jdbi.useHandle(handle -> handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                    .mapTo(Integer.class)
                    .list());
        }
    }
}
