package de.kontaktzyklus.export.intake;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.MovementTotals;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.export.ExportDates;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.FileFindings;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.Severity;
import de.kontaktzyklus.export.mix.FileMix;
import de.kontaktzyklus.export.rows.WholeFile;
import de.kontaktzyklus.files.AtomicFiles;
import de.kontaktzyklus.files.KeptFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Takes a file as a whole or not at all (docs/operations.md, When an export is refused).
 *
 * <p>The file is copied into the archive, read from first to last row, and put in force by one transaction of
 * {@link TakenExports#take}; or it is laid into the refused folder with a report beside it, and nothing else changes.
 * The original is left to the caller, who removes it after any result: a crash before that, or a folder that cannot be
 * emptied, leaves it where it is, and {@link de.kontaktzyklus.cases.intake.Arrivals} knows it again. A crash in between
 * leaves at most a copy that nobody refers to.
 *
 * <p>A delivery is not its content: what is in force already is confirmed with the new date, and what was in force
 * earlier is taken like any other file.
 */
public final class Intake {

    private final IntakeSettings settings;
    private final ExportFormat format;
    private final IntakeMemory memory;
    private final TakenExports taken;
    private final Path archive;
    private final RefusedFolder refused;

    private Intake(IntakeSettings settings, ExportFormat format, IntakeMemory memory) {
        this.settings = settings;
        this.format = format;
        this.memory = memory;
        this.taken = memory.taken();
        this.archive = swept(settings.archive());
        this.refused = new RefusedFolder(swept(settings.refused()), format, taken);
    }

    /** Makes both folders where they are missing and removes what an interrupted intake has left in them. */
    public static Intake open(IntakeSettings settings, ExportFormat format, IntakeMemory memory) {
        return new Intake(settings, format, memory);
    }

    private static Path swept(Path folder) {
        try {
            KeptFolder.make(folder);
            KeptFolder.sweep(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the folder " + folder, e);
        }
    }

    /**
     * Takes a file, or refuses it.
     *
     * @param file in the export directory; stays there
     * @param kind its kind
     * @param now time of the record
     * @param today the day in the office
     * @throws FileNotReadyException when it has vanished, is locked or changes, or when it is a contacts file and there
     *     are no cases yet to hold it against; it is to be tried again
     * @throws UncheckedIOException when archive or refused folder cannot be written; it is to be tried again
     */
    public IntakeResult take(Path file, ExportKind kind, Instant now, LocalDate today) {
        FileStamp stamp = FileStamp.of(file);
        String name = file.getFileName().toString();
        requireCases(kind, name);
        LocalDate exportDate = exportDate(name, stamp, today);
        Occasion occasion = new Occasion(new ExportSource(kind, file, name, exportDate), now, today);
        try {
            Optional<Problem> untouchable = untouchable(stamp);
            return untouchable.isPresent()
                    ? refused.move(
                            occasion,
                            ExportFinding.ofFile(
                                    name, untouchable.get(), format.limits().maxFileSize()))
                    : take(occasion, stamp);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be kept: " + name, e);
        }
    }

    /** A file that was written after the day that is replayed is one of that day; one written in the future is not. */
    private LocalDate exportDate(String name, FileStamp stamp, LocalDate today) {
        LocalDate date = ExportDates.of(name, stamp.modified(), settings.zone());
        boolean isReplayed = date.isAfter(today)
                && ExportDates.inName(name).isEmpty()
                && !stamp.modified().isAfter(settings.machine().instant());
        return isReplayed ? today : date;
    }

    private void requireCases(ExportKind kind, String name) {
        if (kind == ExportKind.CONTACTS && taken.inForce(ExportKind.CASES).isEmpty()) {
            throw new FileNotReadyException("Waits for the first case export: " + name);
        }
    }

    /** What is not even copied: a link may point anywhere, and a giant would fill the archive. */
    private Optional<Problem> untouchable(FileStamp stamp) {
        if (stamp.isLink()) {
            return Optional.of(Problem.SYMBOLIC_LINK);
        }
        return stamp.size() > format.limits().maxFileSize() ? Optional.of(Problem.FILE_TOO_LARGE) : Optional.empty();
    }

    private IntakeResult take(Occasion occasion, FileStamp stamp) throws IOException {
        ExportSource original = occasion.source();
        try (Incoming incoming =
                Incoming.copy(original.path(), original.kind(), original.exportDate(), stamp, archive)) {
            if (memory.arrivals().isSettled(incoming.arrival())) {
                return new IntakeResult.LeftBehind(original.name());
            }
            Optional<TakenExports.Taken> same = taken.inForce(original.kind())
                    .filter(inForce -> inForce.sha256().equals(incoming.sha256()));
            return same.isPresent() ? again(occasion, incoming, same.get()) : judge(occasion, incoming);
        }
    }

    /** The content in force, once more: there is nothing to judge but its date. */
    private IntakeResult again(Occasion occasion, Incoming incoming, TakenExports.Taken inForce) throws IOException {
        ExportSource source = occasion.source();
        if (source.exportDate().isAfter(occasion.today())) {
            return refused.copy(
                    occasion, incoming, Thresholds.ofDate(source, null, occasion.today()), new FileFindings());
        }
        if (!source.exportDate().isAfter(inForce.exportDate())) {
            taken.leaveAside(incoming.arrival());
            return new IntakeResult.Confirmed(inForce);
        }
        TakenExports.Taken confirmed = inForce.again(source.name(), source.exportDate(), occasion.now());
        taken.confirm(confirmed, incoming.arrival());
        return new IntakeResult.Confirmed(confirmed);
    }

    private IntakeResult judge(Occasion occasion, Incoming incoming) throws IOException {
        FileMix mix = settings.basis().mixOf(incoming.source(), occasion.today());
        WholeFile file;
        try {
            file = WholeFile.read(incoming.source(), format, mix);
        } catch (RefusedContentException e) {
            return refused.copy(occasion, incoming, List.of(e.finding()), new FileFindings());
        }
        List<ExportFinding> objections = objections(occasion, incoming, file, mix);
        return objections.isEmpty()
                ? putInForce(occasion, incoming, file, mix)
                : refused.copy(occasion, incoming, objections, file.findings());
    }

    private List<ExportFinding> objections(Occasion occasion, Incoming incoming, WholeFile file, FileMix mix) {
        ExportSource source = incoming.source();
        return new Thresholds(settings.basis().limits())
                .objections(source, file, mix, taken.inForce(source.kind()).orElse(null), occasion.today());
    }

    private IntakeResult putInForce(Occasion occasion, Incoming incoming, WholeFile file, FileMix mix)
            throws IOException {
        Archived archived = archive(occasion, incoming, file, mix);
        MovementTotals movements = taken.take(archived.export(), file.cases(), incoming.arrival());
        return archived.result(movements, file);
    }

    /**
     * Takes a file that was refused, whatever its figures are.
     *
     * @param file with the bytes that were refused; stays where it is
     * @param refusal what was recorded then: says what the file is taken for
     * @param note why, and on which day
     * @return what else speaks against it, which nobody can accept, as {@link IntakeResult.NotAcceptable}; or that it
     *     is in force
     */
    public IntakeResult accept(Path file, TakenExports.Refused refusal, Instant now, TakenExports.Note note) {
        Occasion occasion = new Occasion(
                new ExportSource(refusal.kind(), file, refusal.fileName(), refusal.exportDate()), now, note.day());
        FileStamp stamp = FileStamp.of(file);
        try (Incoming incoming = Incoming.copy(file, refusal.kind(), refusal.exportDate(), stamp, archive)
                .as(refusal.fileName())) {
            return accept(occasion, incoming, note);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be kept: " + refusal.fileName(), e);
        }
    }

    private IntakeResult accept(Occasion occasion, Incoming incoming, TakenExports.Note note) throws IOException {
        FileMix mix = settings.basis().mixOf(incoming.source(), occasion.today());
        try {
            WholeFile file = WholeFile.read(incoming.source(), format, mix);
            List<ExportFinding> beyond = objections(occasion, incoming, file, mix).stream()
                    .filter(objection -> objection.severity() != Severity.DOUBTS)
                    .toList();
            if (!beyond.isEmpty()) {
                return new IntakeResult.NotAcceptable(beyond);
            }
            Archived archived = archive(occasion, incoming, file, mix);
            return archived.result(taken.accept(archived.export(), file.cases(), note), file);
        } catch (RefusedContentException e) {
            return new IntakeResult.NotAcceptable(List.of(e.finding()));
        }
    }

    private Archived archive(Occasion occasion, Incoming incoming, WholeFile file, FileMix mix) throws IOException {
        String name = archiveName(incoming);
        Path archived = archive.resolve(name);
        incoming.keepAs(archived);
        Optional<Path> report = reportRejected(occasion, file.findings(), archive.resolve(name + ".report.txt"));
        return new Archived(
                new TakenExports.Taken(
                        incoming.source().kind(),
                        incoming.source().name(),
                        incoming.source().exportDate(),
                        incoming.sha256(),
                        file.rows(),
                        file.findings().rejected(),
                        archived,
                        occasion.now(),
                        Optional.of(mix.mix())),
                report);
    }

    private Optional<Path> reportRejected(Occasion occasion, FileFindings findings, Path place) throws IOException {
        if (findings.count() == 0) {
            return Optional.empty();
        }
        String report = IntakeReport.ofRejectedRows(
                new ExportTexts(format.language()), occasion.source(), occasion.today(), findings);
        AtomicFiles.write(place, report.getBytes(StandardCharsets.UTF_8));
        return Optional.of(place);
    }

    /** Says what the file is, and is unique because it contains the hash. */
    private static String archiveName(Incoming incoming) {
        ExportSource source = incoming.source();
        return source.exportDate() + "_" + source.kind().key() + "_" + incoming.sha256()
                + (source.isWorkbook() ? ".xlsx" : source.isPacked() ? ".csv.gz" : ".csv");
    }

    /** The file as it lies in the export directory, and when it was found there. */
    record Occasion(ExportSource source, Instant now, LocalDate today) {}

    /** An export whose bytes are kept. */
    private record Archived(TakenExports.Taken export, Optional<Path> report) {

        IntakeResult result(MovementTotals movements, WholeFile file) {
            return new IntakeResult.Taken(export, movements, file.findings().kept(), report);
        }
    }
}
