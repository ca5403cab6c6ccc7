package de.kontaktzyklus.cli.terminal;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line for machines: {@code ;} between the fields, LF behind them, quoted as of RFC 4180 where needed. */
public final class CsvLine {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[;\"\r\n]");

    private CsvLine() {}

    public static String of(Collection<?> fields) {
        return fields.stream().map(CsvLine::quoted).collect(Collectors.joining(";", "", "\n"));
    }

    private static String quoted(Object value) {
        String text = value.toString();
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
