package de.kontaktzyklus.export;

import de.kontaktzyklus.export.text.DateText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The date of an export: {@code yyyy-MM-dd}, {@code yyyyMMdd} or {@code dd.MM.yyyy} in its name, else the day it was
 * modified.
 */
public final class ExportDates {

    private static final Pattern IN_NAME = Pattern.compile(
            "(?<![0-9])(?:(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})-(?<day>[0-9]{2})|(?<month2>[0-9]{2})(?<day2>[0-9]{2}))"
                    + "|(?<day3>[0-9]{2})\\.(?<month3>[0-9]{2})\\.(?<year3>[0-9]{4}))(?![0-9])");

    private ExportDates() {}

    /** The first date in the name that exists. */
    public static Optional<LocalDate> inName(String name) {
        return IN_NAME.matcher(name)
                .results()
                .flatMap(match -> date(match).stream())
                .findFirst();
    }

    private static Optional<LocalDate> date(MatchResult match) {
        return DateText.day(either(match, 1, 8, 1), either(match, 2, 4, 7), either(match, 3, 5, 6));
    }

    /** The group that took part. */
    private static String either(MatchResult match, int one, int other, int third) {
        String first = match.group(one);
        if (first != null) {
            return first;
        }
        String second = match.group(other);
        return second != null ? second : String.valueOf(match.group(third));
    }

    public static LocalDate of(String name, Instant modified, ZoneId zone) {
        return inName(name).orElseGet(() -> modified.atZone(zone).toLocalDate());
    }
}
