package de.kontaktzyklus.export.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as the contract knows them: {@code d.M.yyyy}, {@code dd.MM.yyyy} or {@code yyyy-MM-dd}, ASCII digits, days that
 * exist, years 1 to 9999.
 */
public final class DateText {

    private static final Pattern GERMAN = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private DateText() {}

    /** The day, or empty if the text is no date; an empty text is no date. */
    public static Optional<LocalDate> parse(String text) {
        Matcher german = GERMAN.matcher(text);
        if (german.matches()) {
            return day(german.group(3), german.group(2), german.group(1));
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    public static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 1 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
