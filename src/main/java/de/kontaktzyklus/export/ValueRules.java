package de.kontaktzyklus.export;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How the office's programs write values (docs/operations.md, What an export may look like).
 *
 * @param customerNumber what a customer number looks like, in upper case and without blanks
 * @param empty values that stand for an empty field
 * @param noEnd dates that stand for no end
 * @param sheet name of the sheet of a workbook; empty for its first one
 */
public record ValueRules(Pattern customerNumber, List<String> empty, List<String> noEnd, String sheet) {

    /** As shipped. */
    public static final ValueRules SHIPPED = new ValueRules(
            Pattern.compile("(?=.*[0-9])[A-Z0-9][A-Z0-9./-]{3,19}"),
            List.of("00.00.0000", "0000-00-00", "01.01.0001", "01.01.1900", "NULL"),
            List.of("31.12.9999", "31.12.2099", "01.01.9999"),
            "");
}
