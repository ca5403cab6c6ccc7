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
        TakenExports.Refused refusal = written(occasion, kept, incoming.sha256(), objections, findings);
        taken.refuse(refusal, incoming.arrival());
        return new IntakeResult.Refused(refusal, kept, objections);
    }

    /** Refuses a file without reading it: moves it as it is. */
    IntakeResult move(Intake.Occasion occasion, ExportFinding objection) throws IOException {
        Path kept = folder.resolve(name(occasion, String.valueOf(occasion.now().toEpochMilli())));
        AtomicFiles.move(occasion.source().path(), kept);
        TakenExports.Refused refusal = written(occasion, kept, "", List.of(objection), new FileFindings());
        taken.refuse(refusal);
        return new IntakeResult.Refused(refusal, kept, List.of(objection));
    }

    private TakenExports.Refused written(
            Intake.Occasion occasion, Path kept, String sha256, List<ExportFinding> objections, FileFindings findings)
            throws IOException {
        ExportSource source = occasion.source();
        WayOut way =
                new WayOut(new ExportTexts(format.language()), source.kind(), objections, taken.inForce(source.kind()));
        String report = IntakeReport.ofRefusal(new ExportTexts(format.language()), occasion, way, kept, findings);
        Path reported = folder.resolve(kept.getFileName() + ".report.txt");
        AtomicFiles.write(reported, report.getBytes(StandardCharsets.UTF_8));
        return new TakenExports.Refused(
                source.kind(),
                source.name(),
                source.exportDate(),
                sha256,
                String.join("\n", way.reasons()),
                String.join("\n", way.todo(kept)),
                reported,
                occasion.now());
    }

    private static String name(Intake.Occasion occasion, String unique) {
        String safe = occasion.source().name().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        String shortened = safe.substring(Math.max(0, safe.length() - LONGEST_NAME));
        return occasion.today() + "_" + unique + "_" + shortened;
    }
}
