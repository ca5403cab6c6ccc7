package de.kontaktzyklus.export.intake;

import de.kontaktzyklus.cases.MovementTotals;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.export.ExportFinding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file. In every case the original may be deleted from the export directory: its bytes are kept, or
 * were kept before.
 */
public sealed interface IntakeResult {

    /**
     * In force from now on.
     *
     * @param export what was recorded
     * @param movements how many cases moved against the export before
     * @param findings rejected rows and warnings, the first 1,000
     * @param report the report beside the archived copy, where there are findings
     */
    record Taken(
            TakenExports.Taken export, MovementTotals movements, List<ExportFinding> findings, Optional<Path> report)
            implements IntakeResult {}

    /**
     * The content is in force already; the date of the export is the newer one of both.
     *
     * @param export what is in force
     */
    record Confirmed(TakenExports.Taken export) implements IntakeResult {}

    /** This very file was settled before, and had only stayed in the folder. */
    record LeftBehind(String fileName) implements IntakeResult {}

    /** The file was to be accepted, and has faults that nobody can accept; nothing has changed. */
    record NotAcceptable(List<ExportFinding> findings) implements IntakeResult {}

    /**
     * Nothing has changed; the last good export stays in force.
     *
     * @param refusal what was recorded; its report lies beside the refused file
     * @param movedTo the file in the refused folder
     * @param objections what speaks against it
     */
    record Refused(TakenExports.Refused refusal, Path movedTo, List<ExportFinding> objections)
            implements IntakeResult {}
}
