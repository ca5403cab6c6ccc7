package de.kontaktzyklus.state.exports;

import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.MovementTotals;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExports.Arrival;
import de.kontaktzyklus.cases.TakenExports.Mix;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.Right;
import de.kontaktzyklus.state.database.StateFolder;
import de.kontaktzyklus.texts.Discretion;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/**
 * Exports taken and refused. Refusals touch nothing but their own table. A shared database also keeps the content of an
 * export, and a node without the file gets it from there.
 */
public final class JdbcTakenExports implements TakenExports {

    private static final EventLog LOG = EventLog.of(JdbcTakenExports.class);

    private final Jdbi jdbi;
    private final Dialect dialect;
    private final Right right;
    private final StateFolder folder;
    private final ExportContents contents;
    private final AuditBook book;

    /** @param right to put exports in force */
    public JdbcTakenExports(Jdbi jdbi, Dialect dialect, Right right, StateFolder folder, AuditBook book) {
        this.jdbi = jdbi;
        this.dialect = dialect;
        this.right = right;
        this.folder = folder;
        this.contents = new ExportContents(jdbi);
        this.book = book;
    }

    @Override
    public Optional<Taken> inForce(ExportKind kind) {
        Optional<Taken> inForce = jdbi.withHandle(handle -> inForce(handle, kind));
        inForce.ifPresent(this::fetchIfMissing);
        return inForce;
    }

    private Optional<Taken> inForce(Handle handle, ExportKind kind) {
        return handle.createQuery("""
                        SELECT * FROM export_taken WHERE kind = :kind AND withdrawn_on IS NULL
                        ORDER BY id DESC LIMIT 1""").bind("kind", kind).map(this::taken).findOne();
    }

    @Override
    public Optional<Taken> before(ExportKind kind) {
        Optional<Taken> before = jdbi.withHandle(handle -> before(handle, kind));
        before.ifPresent(this::fetchIfMissing);
        return before;
    }

    private Optional<Taken> before(Handle handle, ExportKind kind) {
        return inForce(handle, kind)
                .flatMap(now -> handle.createQuery("""
                                SELECT * FROM export_taken
                                WHERE kind = :kind AND withdrawn_on IS NULL AND sha256 <> :sha256
                                ORDER BY id DESC LIMIT 1""")
                        .bind("kind", kind)
                        .bind("sha256", now.sha256())
                        .map(this::taken)
                        .findOne());
    }

    @Override
    public Optional<Taken> latestNotAfter(ExportKind kind, LocalDate day) {
        List<Taken> newestFirst = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM export_taken WHERE kind = :kind AND export_date <= :day AND withdrawn_on IS NULL
                        ORDER BY export_date DESC, id DESC
                        """)
                .bind("kind", kind)
                .bind("day", day)
                .map(this::taken)
                .list());
        return newestFirst.stream().filter(this::isArchived).findFirst();
    }

    @Override
    public MovementTotals take(Taken export, List<CaseSnapshot> cases, Arrival arrival) {
        return putInForce(
                export, cases, handle -> JdbcArrivals.note(handle, arrival), handle -> programTook(handle, export));
    }

    @Override
    public MovementTotals take(Taken export, List<CaseSnapshot> cases) {
        return putInForce(export, cases, handle -> {}, handle -> programTook(handle, export));
    }

    @Override
    public MovementTotals accept(Taken export, List<CaseSnapshot> cases, Note note) {
        return putInForce(
                export,
                cases,
                handle -> decided(handle, Decision.Action.ACCEPTED, export, note),
                handle -> book.personDid(
                        handle, AuditKind.EXPORT_ACCEPTED, facts(export), Map.of(AuditFacts.REASON, note.reason())));
    }

    private void programTook(Handle handle, Taken export) {
        book.programDid(handle, AuditKind.EXPORT_TAKEN, facts(export));
    }

    /** Facts stay for ever, so a customer number or an address in the name of a file does not belong there. */
    private static Map<String, Object> facts(Taken export) {
        return Map.of(
                "kind", export.kind(),
                "file", Discretion.of(export.fileName()),
                "date", export.exportDate(),
                "sha256", export.sha256(),
                "rows", export.rows(),
                "rejected", export.rejected());
    }

    /** @param audit enters it at the end: from then on others wait */
    private MovementTotals putInForce(
            Taken export, List<CaseSnapshot> cases, Consumer<Handle> also, Consumer<Handle> audit) {
        return inTurn(handle -> {
            boolean first = inForce(handle, export.kind()).isEmpty();
            long id = insert(handle, export);
            keepContent(handle, export);
            also.accept(handle);
            MovementTotals moved =
                    export.kind() == ExportKind.CASES ? compare(handle, export, id, cases, first) : MovementTotals.NONE;
            audit.accept(handle);
            return moved;
        });
    }

    private static MovementTotals compare(
            Handle handle, Taken export, long id, List<CaseSnapshot> cases, boolean first) {
        long movedBefore = handle.createQuery("SELECT COALESCE(max(id), 0) FROM movement")
                .mapTo(Long.class)
                .one();
        MovementTotals totals = new CaseComparison(handle, export.exportDate()).replaceKnownBy(cases, first);
        handle.createUpdate("UPDATE movement SET export_id = :id WHERE id > :before")
                .bind("id", id)
                .bind("before", movedBefore)
                .execute();
        return totals;
    }

    @Override
    public void confirm(Taken again, Arrival arrival) {
        inTurn(handle -> {
            insert(handle, again);
            JdbcArrivals.note(handle, arrival);
            book.programDid(handle, AuditKind.EXPORT_CONFIRMED, facts(again));
            return again;
        });
    }

    @Override
    public void leaveAside(Arrival arrival) {
        jdbi.useTransaction(handle -> JdbcArrivals.note(handle, arrival));
    }

    @Override
    public Taken rollBack(ExportKind kind, List<CaseSnapshot> cases, Note note, ZoneId zone) {
        return inTurn(handle -> {
            Taken before = before(handle, kind)
                    .orElseThrow(() -> new IllegalStateException("There is no export of " + kind.key() + " before"));
            Taken withdrawn = inForce(handle, kind).orElseThrow();
            decided(handle, Decision.Action.ROLLED_BACK, withdrawn, note);
            Instant since = withdraw(handle, before, note.day());
            if (kind.isAboutCases()) {
                new FindingsRollback(handle).since(since.atZone(zone).toLocalDate());
            }
            if (kind == ExportKind.CASES) {
                new CaseRollback(handle).restore(cases);
            }
            book.personDid(
                    handle,
                    AuditKind.EXPORT_ROLLED_BACK,
                    Map.of("kind", kind, "withdrawn", facts(withdrawn), "inForce", facts(before)),
                    Map.of(AuditFacts.REASON, note.reason()));
            return before;
        });
    }

    /**
     * All that came after the last time at which the content of the given export was in force.
     *
     * @return when the first of them came
     */
    private static Instant withdraw(Handle handle, Taken before, LocalDate day) {
        long last = handle.createQuery("""
                        SELECT max(id) FROM export_taken
                        WHERE kind = :kind AND sha256 = :sha256 AND withdrawn_on IS NULL""")
                .bind("kind", before.kind())
                .bind("sha256", before.sha256())
                .mapTo(Long.class)
                .one();
        handle.createUpdate("""
                        DELETE FROM movement WHERE export_id IN (
                          SELECT id FROM export_taken WHERE kind = :kind AND id > :last AND withdrawn_on IS NULL)
                        """).bind("kind", before.kind()).bind("last", last).execute();
        Instant since = handle.createQuery("""
                        SELECT min(taken_at) FROM export_taken
                        WHERE kind = :kind AND id > :last AND withdrawn_on IS NULL""")
                .bind("kind", before.kind())
                .bind("last", last)
                .mapTo(Instant.class)
                .one();
        handle.createUpdate("""
                        UPDATE export_taken SET withdrawn_on = :day
                        WHERE kind = :kind AND id > :last AND withdrawn_on IS NULL""")
                .bind("day", day)
                .bind("kind", before.kind())
                .bind("last", last)
                .execute();
        return since;
    }

    private <R> R inTurn(Function<Handle, R> work) {
        return jdbi.inTransaction(handle -> {
            dialect.takeTurns(handle);
            right.require(handle);
            return work.apply(handle);
        });
    }

    private static void decided(Handle handle, Decision.Action action, Taken export, Note note) {
        handle.createUpdate("""
                        INSERT INTO export_decision (decided_on, action, kind, file_name, export_date, reason)
                        VALUES (:day, :action, :kind, :fileName, :exportDate, :reason)""")
                .bind("day", note.day())
                .bind("action", action)
                .bind("kind", export.kind())
                .bind("fileName", export.fileName())
                .bind("exportDate", export.exportDate())
                .bind("reason", note.reason())
                .execute();
    }

    private long insert(Handle handle, Taken export) {
        handle.createUpdate("UPDATE export_refused SET is_open = 0 WHERE kind = :kind")
                .bind("kind", export.kind())
                .execute();
        return handle.createUpdate("""
                        INSERT INTO export_taken
                          (kind, file_name, export_date, sha256, row_count, rejected, archived, taken_at,
                           duplicates, unclear, out_of_scope, unusable)
                        VALUES (:kind, :fileName, :exportDate, :sha256, :rows, :rejected, :archived, :takenAt,
                           :duplicates, :unclear, :outOfScope, :unusable)""")
                .bind("kind", export.kind())
                .bind("fileName", export.fileName())
                .bind("exportDate", export.exportDate())
                .bind("sha256", export.sha256())
                .bind("rows", export.rows())
                .bind("rejected", export.rejected())
                .bind("archived", folder.keep(export.archived()))
                .bind("takenAt", export.takenAt())
                .bind("duplicates", export.mix().map(Mix::duplicates))
                .bind("unclear", export.mix().map(Mix::unclear))
                .bind("outOfScope", export.mix().map(Mix::outOfScope))
                .bind("unusable", export.mix().map(Mix::unusable))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
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

    @Override
    public boolean copy(String sha256, Path file) {
        boolean kept = dialect.isShared() && contents.has(sha256);
        if (kept) {
            contents.restore(sha256, file);
        }
        return kept;
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
                LOG.failed(Event.EXPORT_NOT_COPIED, failed, export.archived());
            }
        }
    }

    @Override
    public void refuse(Refused refusal) {
        jdbi.useTransaction(handle -> refuse(handle, refusal));
    }

    @Override
    public void refuse(Refused refusal, Arrival arrival) {
        jdbi.useTransaction(handle -> {
            JdbcArrivals.note(handle, arrival);
            refuse(handle, refusal);
        });
    }

    private void refuse(Handle handle, Refused refusal) {
        handle.createUpdate("""
                        INSERT INTO export_refused
                          (kind, file_name, export_date, sha256, reason, todo, report, refused_at, is_open)
                        VALUES (:kind, :fileName, :exportDate, :sha256, :reason, :todo, :report, :refusedAt, 1)
                        ON CONFLICT (kind, sha256, reason) DO UPDATE SET
                          file_name = excluded.file_name, export_date = excluded.export_date,
                          todo = excluded.todo, report = excluded.report, refused_at = excluded.refused_at, is_open = 1
                        """)
                .bind("kind", refusal.kind())
                .bind("fileName", refusal.fileName())
                .bind("exportDate", refusal.exportDate())
                .bind("sha256", refusal.sha256())
                .bind("reason", refusal.reason())
                .bind("todo", refusal.todo())
                .bind("report", folder.keep(refusal.report()))
                .bind("refusedAt", refusal.refusedAt())
                .execute();
        book.programDid(
                handle,
                AuditKind.EXPORT_REFUSED,
                Map.of(
                        "kind", refusal.kind(),
                        "file", Discretion.of(refusal.fileName()),
                        "date", refusal.exportDate(),
                        "sha256", refusal.sha256()),
                List.of(Map.of(AuditFacts.REASON, refusal.reason())));
    }

    @Override
    public List<Refused> openRefusals() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM export_refused WHERE is_open = 1 ORDER BY refused_at, id")
                        .map(this::refused)
                        .list());
    }

    @Override
    public Optional<Refused> refused(String sha256) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM export_refused WHERE sha256 = :sha256 ORDER BY refused_at DESC, id DESC LIMIT 1
                        """)
                .bind("sha256", sha256)
                .map(this::refused)
                .findOne());
    }

    @Override
    public List<Decision> decisions(int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM export_decision ORDER BY id DESC LIMIT :limit")
                        .bind("limit", limit)
                        .map(JdbcTakenExports::decision)
                        .list());
    }

    private static Decision decision(RowView row) {
        return new Decision(
                row.getColumn("decided_on", LocalDate.class),
                row.getColumn("action", Decision.Action.class),
                row.getColumn("kind", ExportKind.class),
                row.getColumn("file_name", String.class),
                row.getColumn("export_date", LocalDate.class),
                row.getColumn("reason", String.class));
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
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM export_refused ORDER BY refused_at DESC, id DESC LIMIT :limit")
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
                row.getColumn("taken_at", Instant.class),
                mix(row));
    }

    private static Optional<Mix> mix(RowView row) {
        return Optional.ofNullable(row.getColumn("duplicates", Integer.class))
                .map(duplicates -> new Mix(
                        duplicates,
                        row.getColumn("unclear", Integer.class),
                        row.getColumn("out_of_scope", Integer.class),
                        row.getColumn("unusable", Integer.class)));
    }

    private Refused refused(RowView row) {
        return new Refused(
                row.getColumn("kind", ExportKind.class),
                row.getColumn("file_name", String.class),
                row.getColumn("export_date", LocalDate.class),
                row.getColumn("sha256", String.class),
                row.getColumn("reason", String.class),
                row.getColumn("todo", String.class),
                path(row, "report"),
                row.getColumn("refused_at", Instant.class));
    }

    private Path path(RowView row, String column) {
        return folder.find(row.getColumn(column, String.class));
    }
}
