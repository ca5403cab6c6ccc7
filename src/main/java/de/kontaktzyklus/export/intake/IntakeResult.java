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
     * The same content was taken before; nothing has changed.
     *
     * @param fileName name of the file that brought it again
     */
    record AlreadyTaken(String fileName, String sha256) implements IntakeResult {}

    /**
     * Nothing has changed; the last good export stays in force.
     *
     * @param refusal what was recorded; its report lies beside the refused file
     */
    record Refused(TakenExports.Refused refusal) implements IntakeResult {}
}
