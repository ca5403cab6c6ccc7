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

    /** Nobody sees it: {@link UsageError} says it in the language of the office. */
    private static final String NO_SUCH = "No such day or month";

    private Days() {}

    public static LocalDate day(String text) {
        try {
            return text.indexOf('.') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, GERMAN);
        } catch (DateTimeException notADay) {
            throw new TypeConversionException(NO_SUCH);
        }
    }

    public static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            throw new TypeConversionException(NO_SUCH);
        }
    }
}
