package de.kontaktzyklus.state.exports;

import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.MovementTotals;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.Right;
import de.kontaktzyklus.state.database.StateFolder;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exports taken and refused. Refusals touch nothing but their own table. A shared database also keeps the content of an
 * export, and a node without the file gets it from there.
 */
public final class JdbcTakenExports implements TakenExports {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcTakenExports.class);

    private final Jdbi jdbi;
    private final Dialect dialect;
    private final Right right;
    private final StateFolder folder;
    private final ExportContents contents;

    /** @param right to put exports in force */
    public JdbcTakenExports(Jdbi jdbi, Dialect dialect, Right right, StateFolder folder) {
        this.jdbi = jdbi;
        this.dialect = dialect;
        this.right = right;
        this.folder = folder;
        this.contents = new ExportContents(jdbi);
    }

    @Override
    public Optional<Taken> inForce(ExportKind kind) {
        Optional<Taken> inForce = jdbi.withHandle(handle -> inForce(handle, kind));
        inForce.ifPresent(this::fetchIfMissing);
        return inForce;
    }

    private Optional<Taken> inForce(Handle handle, ExportKind kind) {
        return handle.createQuery("SELECT * FROM export_taken WHERE kind = :kind ORDER BY id DESC LIMIT 1")
                .bind("kind", kind)
                .map(this::taken)
                .findOne();
    }

    @Override
    public Optional<Taken> latestNotAfter(ExportKind kind, LocalDate day) {
        List<Taken> newestFirst = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM export_taken WHERE kind = :kind AND export_date <= :day
                        ORDER BY export_date DESC, id DESC
                        """)
                .bind("kind", kind)
                .bind("day", day)
                .map(this::taken)
                .list());
        return newestFirst.stream().filter(this::isArchived).findFirst();
    }

    @Override
    public boolean isTaken(ExportKind kind, String sha256) {
        return jdbi.withHandle(handle ->
                handle.createQuery("SELECT count(*) FROM export_taken WHERE kind = :kind AND sha256 = :sha256")
                                .bind("kind", kind)
                                .bind("sha256", sha256)
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    @Override
    public MovementTotals take(Taken export, List<CaseSnapshot> cases) {
        return jdbi.inTransaction(handle -> {
            dialect.takeTurns(handle);
            right.require(handle);
            boolean first = inForce(handle, export.kind()).isEmpty();
            insert(handle, export);
            keepContent(handle, export);
            return export.kind() == ExportKind.CASES
                    ? new CaseComparison(handle, export.exportDate()).replaceKnownBy(cases, first)
                    : MovementTotals.NONE;
        });
    }

    private void insert(Handle handle, Taken export) {
        int inserted = handle.createUpdate("""
                        INSERT INTO export_taken
                          (kind, file_name, export_date, sha256, row_count, rejected, archived, taken_at)
                        VALUES (:kind, :fileName, :exportDate, :sha256, :rows, :rejected, :archived, :takenAt)
                        ON CONFLICT (kind, sha256) DO NOTHING""")
                .bind("kind", export.kind())
                .bind("fileName", export.fileName())
                .bind("exportDate", export.exportDate())
                .bind("sha256", export.sha256())
                .bind("rows", export.rows())
                .bind("rejected", export.rejected())
                .bind("archived", folder.keep(export.archived()))
                .bind("takenAt", export.takenAt())
                .execute();
        if (inserted == 0) {
            throw new IllegalStateException("The content of " + export.fileName() + " was taken before");
        }
    }

    private void keepContent(Handle handle, Taken export) {
        if (dialect.isShared() && Files.isRegularFile(export.archived())) {
            contents.keep(handle, export.sha256(), export.archived());
        }
    }

    /** For exports that were taken elsewhere. */
    public void keepMissingContents(Handle handle) {
        if (!dialect.isShared()) {
            handle.execute("DELETE FROM export_content");
            return;
        }
        List<Taken> withoutContent = handle.createQuery("""
                        SELECT * FROM export_taken WHERE NOT EXISTS (
                          SELECT 1 FROM export_content WHERE export_content.sha256 = export_taken.sha256)
                        """).map(this::taken).list();
        withoutContent.forEach(export -> keepContent(handle, export));
    }

    private boolean isArchived(Taken export) {
        fetchIfMissing(export);
        return Files.isRegularFile(export.archived());
    }

    /** Fetches a file that another node has taken. If this fails, the file is missing for the reader. */
    private void fetchIfMissing(Taken export) {
        if (dialect.isShared() && !Files.isRegularFile(export.archived()) && contents.has(export.sha256())) {
            try {
                contents.restore(export.sha256(), export.archived());
            } catch (UncheckedIOException failed) {
                LOG.error("An export in force cannot be laid into the archive: {}", export.archived(), failed);
            }
        }
    }

    @Override
    public void refuse(Refused refusal) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO export_refused (kind, file_name, sha256, reason, report, refused_at)
                        VALUES (:kind, :fileName, :sha256, :reason, :report, :refusedAt)
                        ON CONFLICT (kind, sha256, reason) DO NOTHING""")
                .bind("kind", refusal.kind())
                .bind("fileName", refusal.fileName())
                .bind("sha256", refusal.sha256())
                .bind("reason", refusal.reason())
                .bind("report", folder.keep(refusal.report()))
                .bind("refusedAt", refusal.refusedAt())
                .execute());
    }

    @Override
    public List<Taken> lastTaken(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM export_taken ORDER BY id DESC LIMIT :limit")
                .bind("limit", limit)
                .map(this::taken)
                .list());
    }

    @Override
    public List<Refused> lastRefused(int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM export_refused ORDER BY id DESC LIMIT :limit")
                        .bind("limit", limit)
                        .map(this::refused)
                        .list());
    }

    private Taken taken(RowView row) {
        return new Taken(
                row.getColumn("kind", ExportKind.class),
                row.getColumn("file_name", String.class),
                row.getColumn("export_date", LocalDate.class),
                row.getColumn("sha256", String.class),
                row.getColumn("row_count", Integer.class),
                row.getColumn("rejected", Integer.class),
                path(row, "archived"),
                row.getColumn("taken_at", Instant.class));
    }

    private Refused refused(RowView row) {
        return new Refused(
                row.getColumn("kind", ExportKind.class),
                row.getColumn("file_name", String.class),
                row.getColumn("sha256", String.class),
                row.getColumn("reason", String.class),
                path(row, "report"),
                row.getColumn("refused_at", Instant.class));
    }

    private Path path(RowView row, String column) {
        return folder.find(row.getColumn(column, String.class));
    }
}
