package de.kontaktzyklus.export.check;

import de.kontaktzyklus.assessment.policy.Plausibility;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.UnreadableExportException;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.records.Onlooker;
import de.kontaktzyklus.export.rows.FileExportSet;
import de.kontaktzyklus.export.rows.RowWitness;
import de.kontaktzyklus.export.rows.WholeFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Looks at files and changes nothing: every finding with file, line, column, class of the value and reason. */
public final class ExportCheck {

    private final ExportFormat format;
    private final Predicate<String> isUsable;

    /** @param isUsable whether a mail may and can go to an address */
    public ExportCheck(ExportFormat format, Predicate<String> isUsable) {
        this.format = format;
        this.isUsable = isUsable;
    }

    /**
     * Reads one file from its first to its last row.
     *
     * @param findings gets every finding, in the order of the file; a finding that refuses the file is the last one
     * @return how many rows were read
     */
    public int file(ExportSource source, Consumer<ExportFinding> findings) {
        return file(source, findings, Onlooker.NONE, RowWitness.NONE);
    }

    /** The same while others look on: at the file as it is written, and at what its rows say. */
    public int file(ExportSource source, Consumer<ExportFinding> findings, Onlooker onlooker, RowWitness witness) {
        try {
            return WholeFile.check(source, format, findings, onlooker, witness);
        } catch (RefusedContentException e) {
            findings.accept(e.finding());
        } catch (IOException e) {
            findings.accept(ExportFinding.ofFile(source.name(), Problem.NOT_READABLE));
        }
        return 0;
    }

    /**
     * What the files say about each other: cases whose caseworker or team is not in the directory, people who cannot be
     * reached, absences that cannot be, ids that are almost the same.
     *
     * @param sources at most one file of each kind
     * @param plausibility from where on a day is not believed
     */
    public List<ExportFinding> acrossFiles(Collection<ExportSource> sources, Plausibility plausibility) {
        FileExportSet exports = new FileExportSet(sources, format);
        List<ExportFinding> findings = new ArrayList<>();
        try {
            OfficeDirectory directory = exports.directory();
            DirectoryCheck check = new DirectoryCheck(directory, exports, plausibility, isUsable);
            check.people(findings);
            if (exports.file(ExportKind.CASES).isPresent()) {
                check.cases(findings);
            }
            check.ids(findings);
        } catch (UnreadableExportException e) {
            return List.copyOf(findings); // the file itself has its finding
        }
        return List.copyOf(findings);
    }
}
