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

    private static final Pattern IN_NAME =
            Pattern.compile("(?<![0-9])(?:([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{4})([0-9]{2})([0-9]{2})"
                    + "|([0-9]{2})\\.([0-9]{2})\\.([0-9]{4}))(?![0-9])");

    private ExportDates() {}

    /** The first date in the name that exists. */
    public static Optional<LocalDate> inName(String name) {
        return IN_NAME.matcher(name)
                .results()
                .flatMap(match -> date(match).stream())
                .findFirst();
    }

    private static Optional<LocalDate> date(MatchResult match) {
        if (match.group(1) != null) {
            return DateText.day(match.group(1), match.group(2), match.group(3));
        }
        return match.group(4) != null
                ? DateText.day(match.group(4), match.group(5), match.group(6))
                : DateText.day(match.group(9), match.group(8), match.group(7));
    }

    public static LocalDate of(String name, Instant modified, ZoneId zone) {
        return inName(name).orElseGet(() -> modified.atZone(zone).toLocalDate());
    }
}
