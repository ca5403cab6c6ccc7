package de.kontaktzyklus.export.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as exports may have them: {@code d.M.yyyy}, {@code dd.MM.yyyy} or {@code yyyy-MM-dd}, ASCII digits, days that
 * exist, years 1 to 9999; a blank behind a point is how people write. A time of day behind it is dropped; one with a
 * time zone would be a moment, and is no date.
 */
public final class DateText {

    private static final Pattern GERMAN = Pattern.compile("([0-9]{1,2})\\. ?([0-9]{1,2})\\. ?([0-9]{4})");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern TIME =
            Pattern.compile("(?: +|T)(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{3})?)?");
    private static final int SHORTEST_WITH_TIME = "1.1.2026 00:00".length();

    private DateText() {}

    /** The day, or empty if the text is no date; an empty text is no date. */
    public static Optional<LocalDate> parse(String text) {
        String date = withoutTime(text);
        Matcher german = GERMAN.matcher(date);
        if (german.matches()) {
            return day(german.group(3), german.group(2), german.group(1));
        }
        Matcher iso = ISO.matcher(date);
        return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    /** The text without a valid time of day behind it, whatever stands before. */
    static String withoutTime(String text) {
        if (text.length() < SHORTEST_WITH_TIME) {
            return text;
        }
        int begin = Math.max(text.lastIndexOf(' '), text.lastIndexOf('T'));
        while (begin > 0 && text.charAt(begin - 1) == ' ') {
            begin--;
        }
        return begin > 0 && TIME.matcher(text.substring(begin)).matches() ? text.substring(0, begin) : text;
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
