package de.kontaktzyklus.export.intake;

import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.FileFindings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report beside a file: what was found where, what stays in force and what to do. Names no value of a row. */
final class IntakeReport {

    private final ExportTexts texts;
    private final List<String> lines = new ArrayList<>();

    private IntakeReport(ExportTexts texts) {
        this.texts = texts;
    }

    /** @param inForce the export that stays in force; null if there is none */
    static String ofRefusal(
            ExportTexts texts,
            ExportSource source,
            LocalDate today,
            List<ExportFinding> objections,
            FileFindings findings,
            @Nullable Taken inForce) {
        IntakeReport report = new IntakeReport(texts);
        report.head("report.title", source, today);
        objections.forEach(objection -> report.line("report.reason", texts.line(objection)));
        report.lines.add("");
        if (inForce == null) {
            report.line("report.none-in-force");
        } else {
            report.line("report.in-force", Thresholds.day(inForce.exportDate()), inForce.fileName());
        }
        report.line("report.todo");
        report.findings(findings);
        return report.text();
    }

    /** The report beside an export that was taken without some of its rows. */
    static String ofRejectedRows(ExportTexts texts, ExportSource source, LocalDate today, FileFindings findings) {
        IntakeReport report = new IntakeReport(texts);
        report.head("report.rejected.title", source, today);
        report.line("report.todo.rejected");
        report.findings(findings);
        return report.text();
    }

    private void head(String title, ExportSource source, LocalDate today) {
        line(title);
        lines.add("");
        line("report.file", source.name());
        line("report.kind", texts.text(Thresholds.kindKey(source.kind())));
        line("report.export-date", Thresholds.day(source.exportDate()));
        line("report.seen", Thresholds.day(today));
    }

    private void findings(FileFindings findings) {
        if (findings.count() == 0) {
            return;
        }
        lines.add("");
        line("report.findings");
        findings.kept().forEach(finding -> lines.add(texts.line(finding)));
        int more = findings.count() - findings.kept().size();
        if (more > 0) {
            line("report.more", more);
        }
    }

    private void line(String key, Object... details) {
        lines.add(texts.text(key, details));
    }

    private String text() {
        return String.join("\n", lines) + "\n";
    }
}
