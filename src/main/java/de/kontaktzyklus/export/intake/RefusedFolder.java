package de.kontaktzyklus.export.intake;

import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.FileFindings;
import de.kontaktzyklus.files.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The folder of refused files, each with its report. */
final class RefusedFolder {

    private static final int LONGEST_NAME = 120;

    private final Path folder;
    private final ExportFormat format;
    private final TakenExports taken;

    RefusedFolder(Path folder, ExportFormat format, TakenExports taken) {
        this.folder = folder;
        this.format = format;
        this.taken = taken;
    }

    /** Refuses a file whose bytes were copied; the same file refused twice on a day is here once. */
    IntakeResult copy(
            Intake.Occasion occasion, Incoming incoming, List<ExportFinding> objections, FileFindings findings)
            throws IOException {
        Path kept = folder.resolve(name(occasion, incoming.sha256().substring(0, 12)));
        AtomicFiles.write(kept, out -> Files.copy(incoming.source().path(), out));
        return record(occasion, kept, incoming.sha256(), objections, findings);
    }

    /** Refuses a file without reading it: moves it as it is. */
    IntakeResult move(Intake.Occasion occasion, ExportFinding objection) throws IOException {
        Path kept = folder.resolve(name(occasion, String.valueOf(occasion.now().toEpochMilli())));
        AtomicFiles.move(occasion.source().path(), kept);
        return record(occasion, kept, "", List.of(objection), new FileFindings());
    }

    private IntakeResult record(
            Intake.Occasion occasion, Path kept, String sha256, List<ExportFinding> objections, FileFindings findings)
            throws IOException {
        ExportSource source = occasion.source();
        ExportTexts texts = new ExportTexts(format.language());
        String report = IntakeReport.ofRefusal(
                texts,
                source,
                occasion.today(),
                objections,
                findings,
                taken.inForce(source.kind()).orElse(null));
        Path reported = folder.resolve(kept.getFileName() + ".report.txt");
        AtomicFiles.write(reported, report.getBytes(StandardCharsets.UTF_8));
        String reason = objections.stream().map(texts::line).collect(Collectors.joining("; "));
        TakenExports.Refused refusal =
                new TakenExports.Refused(source.kind(), source.name(), sha256, reason, reported, occasion.now());
        taken.refuse(refusal);
        return new IntakeResult.Refused(refusal);
    }

    private static String name(Intake.Occasion occasion, String unique) {
        String safe = occasion.source().name().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        String shortened = safe.substring(Math.max(0, safe.length() - LONGEST_NAME));
        return occasion.today() + "_" + unique + "_" + shortened;
    }
}
