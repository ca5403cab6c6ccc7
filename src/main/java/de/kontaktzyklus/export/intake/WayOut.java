package de.kontaktzyklus.export.intake;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a file was refused, and what to do now: said once, for the report beside the file, the mail and the status.
 *
 * @param kind of the file
 * @param inForce the export that stays in force
 */
record WayOut(ExportTexts texts, ExportKind kind, List<ExportFinding> objections, Optional<Taken> inForce) {

    /** A line for each. */
    List<String> reasons() {
        return objections.stream().map(texts::line).toList();
    }

    /**
     * What stays in force, and each way on.
     *
     * @param kept the file in the refused folder
     */
    List<String> todo(Path kept) {
        List<String> todo = new ArrayList<>();
        todo.add(inForce.map(
                        taken -> texts.text("report.in-force", Thresholds.day(taken.exportDate()), taken.fileName()))
                .orElseGet(() -> texts.text("report.none-in-force")));
        if (isAcceptable()) {
            todo.add(texts.text("report.todo.mend"));
            todo.add(texts.text("report.todo.accept", kept.toString()));
        } else {
            todo.add(texts.text(isAhead() ? "report.todo.ahead" : "report.todo"));
        }
        if (inForce.isEmpty() && !kind.isRequired()) {
            todo.add(texts.text("report.todo.off", kind.key()));
        }
        return todo;
    }

    private boolean isAcceptable() {
        return objections.stream().allMatch(objection -> objection.severity() == Severity.DOUBTS);
    }

    private boolean isAhead() {
        return objections.stream().anyMatch(objection -> objection.problem() == Problem.DATED_AHEAD);
    }
}
