package de.kontaktzyklus.cli.terminal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** Days and months as arguments: ISO, and days also as Germans write them. */
public final class Days {

    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    public static LocalDate day(String text) {
        try {
            return text.indexOf('.') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, GERMAN);
        } catch (DateTimeException notADay) {
            throw new TypeConversionException("'" + text + "' is no day such as 2026-11-30 or 30.11.2026");
        }
    }

    public static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            throw new TypeConversionException("'" + text + "' is no month such as 2026-11");
        }
    }
}
