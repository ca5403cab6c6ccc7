package de.kontaktzyklus.export;

import java.util.List;

/**
 * Something that is wrong with a file. Holds no value of a row.
 *
 * @param file name without folder
 * @param line line on which the record begins, the header is line 1; 0 if the whole file is meant
 * @param column its own name, empty if no column is wrong
 * @param value class of the wrong value
 * @param problem what is wrong
 * @param details figures and column names in the text of the problem
 */
public record ExportFinding(
        String file, int line, String column, ValueClass value, Problem problem, List<Object> details) {

    public static ExportFinding ofFile(String file, Problem problem, Object... details) {
        return atLine(file, 0, problem, details);
    }

    public static ExportFinding atLine(String file, int line, Problem problem, Object... details) {
        return new ExportFinding(file, line, "", ValueClass.NONE, problem, List.of(details));
    }

    public static ExportFinding inColumn(String file, int line, Column column, String value, Problem problem) {
        return new ExportFinding(file, line, column.title(), ValueClass.of(value), problem, List.of());
    }

    public Severity severity() {
        return problem.severity();
    }
}
