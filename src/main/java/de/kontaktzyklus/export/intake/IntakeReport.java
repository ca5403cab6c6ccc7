package de.kontaktzyklus.export.intake;

import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.FileFindings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The report beside a file: what was found where, what stays in force and what to do. Names no value of a row. */
final class IntakeReport {

    private final ExportTexts texts;
    private final List<String> lines = new ArrayList<>();

    private IntakeReport(ExportTexts texts) {
        this.texts = texts;
    }

    /** The report beside a refused file. */
    static String ofRefusal(ExportTexts texts, Intake.Occasion occasion, WayOut way, Path kept, FileFindings findings) {
        IntakeReport report = new IntakeReport(texts);
        report.head("report.title", occasion.source(), occasion.today());
        way.reasons().forEach(reason -> report.line("report.reason", reason));
        report.lines.add("");
        report.lines.addAll(way.todo(kept));
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
