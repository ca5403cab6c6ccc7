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
 * Takes a file as a whole or not at all (requirements, section 6).
 *
 * <p>The file is copied into the archive, read from first to last row, and put in force by one transaction of
 * {@link TakenExports#take}; or it goes into the refused folder with a report beside it, and nothing else changes. The
 * caller deletes the original after any result. After a crash before that, the original is still there, and its content
 * shows that it was taken. A crash in between leaves at most a copy without a record.
 */
public final class Intake {

    private final IntakeSettings settings;
    private final ExportFormat format;
    private final TakenExports taken;
    private final Path archive;
    private final RefusedFolder refused;

    private Intake(IntakeSettings settings, ExportFormat format, TakenExports taken) {
        this.settings = settings;
        this.format = format;
        this.taken = taken;
        this.archive = swept(settings.archive());
        this.refused = new RefusedFolder(swept(settings.refused()), format, taken);
    }

    /** Makes both folders if they are missing, and removes what an interrupted intake has left. */
    public static Intake open(IntakeSettings settings, ExportFormat format, TakenExports taken) {
        return new Intake(settings, format, taken);
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
     * @throws FileNotReadyException when it has vanished, is locked or changes; it is to be tried again
     * @throws UncheckedIOException when archive or refused folder cannot be written; it is to be tried again
     */
    public IntakeResult take(Path file, ExportKind kind, Instant now, LocalDate today) {
        FileStamp stamp = FileStamp.of(file);
        String name = file.getFileName().toString();
        LocalDate exportDate = ExportDates.of(name, stamp.modified(), settings.zone());
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

    /** Files that are not even copied: a link may point anywhere, and a giant file would fill the archive. */
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
            if (taken.isTaken(original.kind(), incoming.sha256())) {
                return new IntakeResult.AlreadyTaken(original.name(), incoming.sha256());
            }
            return judge(occasion, incoming);
        }
    }

    private IntakeResult judge(Occasion occasion, Incoming incoming) throws IOException {
        WholeFile file;
        try {
            file = WholeFile.read(incoming.source(), format);
        } catch (RefusedContentException e) {
            return refused.copy(occasion, incoming, List.of(e.finding()), new FileFindings());
        }
        List<ExportFinding> objections = new Thresholds(settings)
                .objections(
                        incoming, file, taken.inForce(occasion.source().kind()).orElse(null), occasion.today());
        return objections.isEmpty()
                ? putInForce(occasion, incoming, file)
                : refused.copy(occasion, incoming, objections, file.findings());
    }

    private IntakeResult putInForce(Occasion occasion, Incoming incoming, WholeFile file) throws IOException {
        String name = archiveName(incoming);
        Path archived = archive.resolve(name);
        incoming.keepAs(archived);
        Optional<Path> report = reportRejected(occasion, file.findings(), archive.resolve(name + ".report.txt"));
        TakenExports.Taken export = new TakenExports.Taken(
                incoming.source().kind(),
                incoming.source().name(),
                incoming.source().exportDate(),
                incoming.sha256(),
                file.rows(),
                file.findings().rejected(),
                archived,
                occasion.now());
        MovementTotals movements = taken.take(export, file.cases());
        return new IntakeResult.Taken(export, movements, file.findings().kept(), report);
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
        return source.exportDate() + "_" + source.kind().key() + "_" + incoming.sha256() + ".csv"
                + (source.isPacked() ? ".gz" : "");
    }

    /** The file as it lies in the export directory, and when it was found there. */
    record Occasion(ExportSource source, Instant now, LocalDate today) {}
}
