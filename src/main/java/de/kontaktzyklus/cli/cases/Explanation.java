package de.kontaktzyklus.cli.cases;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.DataWarning;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.Step;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.ContactRecord;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cli.terminal.Lines;
import de.kontaktzyklus.cli.terminal.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Explains for each row of one customer how its decision came about: the steps of the assessment in words. */
final class Explanation {

    private final Texts texts;
    private final String fileName;
    private final AssessedExport assessed;
    private final Map<Integer, Case> factsByLine = new HashMap<>();
    private final Assessor assessor;

    private Explanation(Texts texts, String fileName, ExportSet rows, Assessor assessor) {
        this.texts = texts;
        this.fileName = fileName;
        this.assessor = assessor;
        ContactRecord contacts =
                assessor.version().map(rules -> rows.contacts(rules::counts)).orElseGet(ContactRecord::none);
        this.assessed = ExportAssessment.of(
                rows, assessor, false, facts -> factsByLine.put(facts.line(), facts.with(contacts)));
    }

    /** The lines of text; empty if no row has this customer number. */
    static List<String> of(ExportSet exports, String customer, String fileName, Assessor assessor, Texts texts) {
        return new Explanation(texts, fileName, new OnlyCustomer(exports, customer), assessor).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (AssessedCase row : assessed.cases()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            explain(row, lines);
        }
        if (!lines.isEmpty()) {
            lines.add(texts.text("explain.sources"));
        }
        Lines page = new Lines(texts);
        lines.forEach(page::add);
        return page.toList();
    }

    private void explain(AssessedCase row, List<String> lines) {
        lines.add(texts.text("explain.head", row.customer(), row.line(), fileName, assessed.day()));
        if (row.assessment().status() == Status.REJECTED) {
            explainRejection(row, lines);
        } else if (row.assessment().status() == Status.DUPLICATE) {
            lines.add(texts.text("explain.duplicate"));
        } else {
            explainDecision(row, lines);
        }
        result(row.assessment().status(), row.assessment().reason(), lines);
    }

    private void explainRejection(AssessedCase row, List<String> lines) {
        assessed.rejected().stream()
                .filter(broken -> broken.line() == row.line())
                .map(CaseRow.Rejected::column)
                .filter(column -> !column.isEmpty())
                .forEach(column -> lines.add(texts.text("explain.column", column)));
    }

    private void explainDecision(AssessedCase row, List<String> lines) {
        if (row.assessment().reason() == Reason.DUPLICATE_CUSTOMER) {
            lines.add(texts.text("explain.contradictory"));
        }
        Case facts = Objects.requireNonNull(factsByLine.get(row.line()));
        int number = 1;
        for (Step step : assessor.derivation(facts)) {
            lines.add(line(number++, step));
        }
        for (DataWarning warning : assessor.assess(facts).warnings()) {
            lines.add(texts.text("explain.warning", texts.text("warning." + warning)));
        }
    }

    private String line(int number, Step step) {
        String words = texts.text("finding." + step.finding(), step.values().toArray());
        return step.source().isEmpty()
                ? texts.text("explain.step", number, words)
                : texts.text("explain.step.sourced", number, words, step.source());
    }

    private void result(Status status, Reason reason, List<String> lines) {
        lines.add(texts.text(
                "explain.result", texts.text("status." + status), status, texts.text("reason." + reason), reason));
        lines.add(texts.text("explain.decided", reason.check(), texts.text("check." + reason.check())));
    }
}
