package de.kontaktzyklus.export.intake;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.mix.FileMix;
import de.kontaktzyklus.export.mix.MixLimits;
import de.kontaktzyklus.export.mix.RowLimits;
import de.kontaktzyklus.export.rows.WholeFile;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a file is refused although it can be read (docs/operations.md, When an export is refused). */
final class Thresholds {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final MixLimits limits;

    Thresholds(MixLimits limits) {
        this.limits = limits;
    }

    /**
     * What speaks against putting the file in force; empty when nothing does.
     *
     * @param inForce what it would replace; null if it is the first of its kind
     */
    List<ExportFinding> objections(
            ExportSource source, WholeFile file, FileMix mix, @Nullable Taken inForce, LocalDate today) {
        List<ExportFinding> objections = new ArrayList<>(ofDate(source, inForce, today));
        Optional<ExportFinding> noRows = RowLimits.noRows(source.name(), source.kind(), file.rows());
        if (noRows.isPresent()) {
            objections.add(noRows.get());
            return objections;
        }
        objections.addAll(new RowLimits(limits)
                .objections(
                        source.name(),
                        file.rows(),
                        file.findings().rejected(),
                        mix.mix().duplicates(),
                        inForce));
        objections.addAll(mix.objections(file.rows(), inForce));
        return objections;
    }

    /** A date that is still to come would block all others until then. */
    static List<ExportFinding> ofDate(ExportSource source, @Nullable Taken inForce, LocalDate today) {
        LocalDate date = source.exportDate();
        if (date.isAfter(today)) {
            return List.of(ExportFinding.ofFile(source.name(), Problem.DATED_AHEAD, DAY.format(date)));
        }
        return Optional.ofNullable(inForce)
                .filter(before -> date.isBefore(before.exportDate()))
                .map(before -> ExportFinding.ofFile(
                        source.name(), Problem.OLDER_THAN_IN_FORCE, DAY.format(date), DAY.format(before.exportDate())))
                .stream()
                .toList();
    }

    /** The export date as people read it. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** How the kind is called in the bundle. */
    static String kindKey(ExportKind kind) {
        return "kind." + kind.key();
    }
}
