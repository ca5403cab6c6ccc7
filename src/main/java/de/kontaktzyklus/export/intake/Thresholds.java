package de.kontaktzyklus.export.intake;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.rows.WholeFile;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When a file is refused although it can be read (requirements, section 6). */
final class Thresholds {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final IntakeSettings settings;

    Thresholds(IntakeSettings settings) {
        this.settings = settings;
    }

    /**
     * What speaks against putting the file in force; empty when nothing does.
     *
     * @param inForce what it would replace; null if it is the first of its kind
     */
    List<ExportFinding> objections(Incoming incoming, WholeFile file, @Nullable Taken inForce, LocalDate today) {
        List<ExportFinding> objections = new ArrayList<>();
        String name = incoming.source().name();
        if (isDatedAhead(incoming, today)) {
            objections.add(ExportFinding.ofFile(
                    name, Problem.DATED_AHEAD, DAY.format(incoming.source().exportDate())));
        }
        if (inForce != null) {
            compare(incoming.source(), file, inForce, objections);
        }
        if (file.rows() == 0 && incoming.source().kind().isRequired()) {
            objections.add(ExportFinding.ofFile(name, Problem.NO_ROWS));
        }
        int rejected = file.findings().rejected();
        if (rejected * 100L > (long) settings.maxRejectedPercent() * file.rows()) {
            objections.add(ExportFinding.ofFile(
                    name, Problem.REJECTED_TOO_MANY, rejected, file.rows(), settings.maxRejectedPercent()));
        }
        return objections;
    }

    private boolean isDatedAhead(Incoming incoming, LocalDate today) {
        LocalDate date = incoming.source().exportDate();
        LocalDate written = incoming.stamp().modified().atZone(settings.zone()).toLocalDate();
        return date.isAfter(today) && date.isAfter(written);
    }

    private void compare(ExportSource source, WholeFile file, Taken before, List<ExportFinding> objections) {
        if (source.exportDate().isBefore(before.exportDate())) {
            objections.add(ExportFinding.ofFile(
                    source.name(),
                    Problem.OLDER_THAN_IN_FORCE,
                    DAY.format(source.exportDate()),
                    DAY.format(before.exportDate())));
        }
        int drop = settings.maxRowDropPercent();
        if (file.rows() * 100L < (long) before.rows() * (100 - drop)) {
            objections.add(ExportFinding.ofFile(source.name(), Problem.ROWS_DROPPED, file.rows(), before.rows(), drop));
        }
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
