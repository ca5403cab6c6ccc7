package de.kontaktzyklus.cli.outlook;

import de.kontaktzyklus.cli.terminal.CsvTable;
import de.kontaktzyklus.forecast.whatif.ChangedCase;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;

/** The cases that another policy judges differently, for machines. */
final class ChangedCaseTable {

    private static final List<String> HEADER = List.of(
            "customer",
            "status_before",
            "status_after",
            "reason_before",
            "reason_after",
            "due_from_before",
            "due_from_after",
            "due_until_before",
            "due_until_after",
            "caseworker",
            "team",
            "line");

    private ChangedCaseTable() {}

    static void write(List<ChangedCase> cases, Writer out) throws IOException {
        try (CsvTable table = new CsvTable(out)) {
            table.row(HEADER);
            cases.forEach(each -> table.row(row(each)));
        }
    }

    private static List<Object> row(ChangedCase each) {
        return List.of(
                each.customer(),
                each.before().status(),
                each.after().status(),
                each.before().reason(),
                each.after().reason(),
                each.before().dueFrom().map(LocalDate::toString).orElse(""),
                each.after().dueFrom().map(LocalDate::toString).orElse(""),
                each.before().dueUntil().map(LocalDate::toString).orElse(""),
                each.after().dueUntil().map(LocalDate::toString).orElse(""),
                each.caseworker(),
                each.team(),
                each.line());
    }
}
