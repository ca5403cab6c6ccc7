package de.kontaktzyklus.export.mix;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file has as many rows as it should: not far fewer than the export in force, and not too many that cannot be
 * read (docs/operations.md, When an export is refused). Small files are let through.
 */
public record RowLimits(MixLimits limits) {

    /** That the office cannot work with a file of nothing but its header, whatever was in force. */
    public static Optional<ExportFinding> noRows(String file, ExportKind kind, int rows) {
        return rows == 0 && kind.isRequired()
                ? Optional.of(ExportFinding.ofFile(file, Problem.NO_ROWS))
                : Optional.empty();
    }

    /**
     * What speaks against a file that has rows.
     *
     * @param rows records without the header
     * @param rejected of these, rejected ones
     * @param duplicates of these, rows that stand there once more
     * @param inForce what it would replace; null if it is the first of its kind
     */
    public List<ExportFinding> objections(
            String file, int rows, int rejected, int duplicates, @Nullable Taken inForce) {
        int distinct = rows - duplicates;
        int before = inForce == null ? 0 : CaseMix.distinct(inForce);
        if (!limits.areFor(distinct, before)) {
            return List.of();
        }
        List<ExportFinding> objections = new ArrayList<>();
        if (distinct * 100L < (long) before * (100 - limits.rowDrop())) {
            objections.add(ExportFinding.ofFile(file, Problem.ROWS_DROPPED, distinct, before, limits.rowDrop()));
        }
        if (rejected * 100L > (long) limits.rejected() * rows) {
            objections.add(ExportFinding.ofFile(file, Problem.REJECTED_TOO_MANY, rejected, rows, limits.rejected()));
        }
        return objections;
    }
}
