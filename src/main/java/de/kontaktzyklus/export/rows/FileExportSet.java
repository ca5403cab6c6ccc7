package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.Contact;
import de.kontaktzyklus.cases.ContactRecord;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.UnreadableExportException;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.cases.directory.WorkingTime;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.content.Inspection;
import de.kontaktzyklus.export.records.Records;
import de.kontaktzyklus.export.records.SourceRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The exports as files. Each call reads its file again; nothing of a row is kept. Hash and encoding are found once per
 * file and object, so make one object for each run, for files that do not change. Not for use by several threads.
 */
public final class FileExportSet implements ExportSet {

    private final Map<ExportKind, ExportSource> sources = new EnumMap<>(ExportKind.class);
    private final Map<ExportKind, Inspection> inspections = new EnumMap<>(ExportKind.class);
    private final ExportFormat format;

    /** @param sources at most one file of each kind */
    public FileExportSet(Collection<ExportSource> sources, ExportFormat format) {
        sources.forEach(source -> this.sources.put(source.kind(), source));
        this.format = format;
    }

    @Override
    public OfficeDirectory directory() {
        List<Caseworker> caseworkers = all(ExportKind.CASEWORKERS, source -> new CaseworkerReader(source, none -> {}));
        List<Team> teams = all(ExportKind.TEAMS, source -> new TeamReader(source, none -> {}));
        return new OfficeDirectory(caseworkers, teams);
    }

    @Override
    public List<WorkingTime> workingTime() {
        return all(ExportKind.WORKING_TIME, source -> new WorkingTimeReader(source, none -> {}));
    }

    @Override
    public ContactRecord contacts(Predicate<String> counts) {
        LatestContacts latest = new LatestContacts();
        Map<String, Boolean> counted = new HashMap<>();
        ContactReader reader = new ContactReader("", format.values().customerNumber(), none -> {});
        forEachRow(
                ExportKind.CONTACTS,
                row -> reader.read(row)
                        .ifPresent(contact -> latest.add(
                                contact.customer(),
                                contact.day(),
                                counted.computeIfAbsent(contact.kind(), counts::test))));
        return latest;
    }

    @Override
    public void forEachContact(Consumer<Contact> contacts) {
        ContactReader reader = new ContactReader("", format.values().customerNumber(), none -> {});
        forEachRow(ExportKind.CONTACTS, row -> reader.read(row).ifPresent(contacts));
    }

    @Override
    public int forEachCase(Consumer<CaseRow> rows) {
        ExportSource source = sources.get(ExportKind.CASES);
        if (source == null) {
            return 0;
        }
        Inspection inspection = reading(source, this::inspection);
        return ReadAhead.<CaseRow>forEach(taker -> readCases(source, inspection, taker), rows);
    }

    /** The same, all in the thread of the caller. */
    int readCases(Consumer<CaseRow> rows) {
        ExportSource source = sources.get(ExportKind.CASES);
        return source == null ? 0 : readCases(source, reading(source, this::inspection), rows);
    }

    /** Runs in another thread: uses what the object was made with, and changes nothing of it. */
    private int readCases(ExportSource source, Inspection inspection, Consumer<CaseRow> rows) {
        CaseReader reader = new CaseReader("", format.values().customerNumber(), none -> {});
        return reading(
                source,
                file -> Records.forEach(file, inspection, format, none -> {}, row -> rows.accept(reader.read(row))));
    }

    @Override
    public Optional<ExportFile> file(ExportKind kind) {
        return Optional.ofNullable(sources.get(kind))
                .map(source -> new ExportFile(
                        kind,
                        source.name(),
                        source.exportDate(),
                        reading(source, this::inspection).sha256()));
    }

    /** The line on which each id of a file comes first. */
    public Map<String, Integer> lines(ExportKind kind, Column id) {
        Map<String, Integer> lines = new HashMap<>();
        forEachRow(kind, row -> lines.putIfAbsent(row.text(id), row.line()));
        return lines;
    }

    private <T> List<T> all(ExportKind kind, Function<String, RowReader<T>> readers) {
        List<T> all = new ArrayList<>();
        RowReader<T> reader = readers.apply("");
        forEachRow(kind, row -> reader.read(row).ifPresent(all::add));
        return all;
    }

    private int forEachRow(ExportKind kind, Consumer<SourceRow> rows) {
        ExportSource source = sources.get(kind);
        return source == null
                ? 0
                : reading(source, file -> Records.forEach(file, inspection(file), format, none -> {}, rows));
    }

    private Inspection inspection(ExportSource source) throws IOException {
        Inspection known = inspections.get(source.kind());
        if (known == null) {
            known = Inspection.of(source, format.limits());
            inspections.put(source.kind(), known);
        }
        return known;
    }

    private <R> R reading(ExportSource source, Reading<R> reading) {
        try {
            return reading.from(source);
        } catch (RefusedContentException e) {
            String line = new ExportTexts(format.language()).line(e.finding());
            throw new UnreadableExportException(source.name() + ": " + line, e);
        } catch (FileSystemException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UnreadableExportException(source.path() + ": " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Reading<R> {
        R from(ExportSource source) throws IOException;
    }
}
