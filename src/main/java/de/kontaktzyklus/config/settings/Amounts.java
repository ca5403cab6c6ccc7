package de.kontaktzyklus.config.settings;

import de.kontaktzyklus.cases.Span;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers with their units, as settings write them. */
final class Amounts {

    /** Nine digits hold every limit there is, and their products fit a long. */
    private static final Pattern NUMBER = Pattern.compile("(?<number>[0-9]{1,9}) ?(?<unit>[A-Za-z]*)");

    private static final Map<String, ChronoUnit> TIME =
            Map.of("ms", ChronoUnit.MILLIS, "s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS);

    private static final Map<String, Span.Unit> CALENDAR = Map.of(
            "day", Span.Unit.DAYS,
            "days", Span.Unit.DAYS,
            "week", Span.Unit.WEEKS,
            "weeks", Span.Unit.WEEKS,
            "month", Span.Unit.MONTHS,
            "months", Span.Unit.MONTHS);

    private static final Map<String, Long> BYTES = Map.of("KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);

    private Amounts() {}

    static Optional<Long> number(String text) {
        return withUnit(text, Map.of("", 1L));
    }

    static Optional<Long> bytes(String text) {
        return withUnit(text, BYTES);
    }

    static Optional<Duration> duration(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches()
                ? Optional.ofNullable(TIME.get(matcher.group(2)))
                        .map(unit -> Duration.of(Long.parseLong(matcher.group(1)), unit))
                : Optional.empty();
    }

    /** Such as {@code 12 months} or {@code 1 day}. */
    static Optional<Span> span(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches()
                ? Optional.ofNullable(CALENDAR.get(matcher.group(2)))
                        .map(unit -> new Span(Integer.parseInt(matcher.group(1)), unit))
                : Optional.empty();
    }

    static String words(Span span) {
        String unit = span.unit().name().toLowerCase(Locale.ROOT);
        return span.amount() + " " + (span.amount() == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }

    /** The same length, as short as a person writes it. */
    static String words(Duration length) {
        if (length.toMillisPart() > 0) {
            return length.toMillis() + "ms";
        }
        if (length.toSecondsPart() > 0) {
            return length.toSeconds() + "s";
        }
        return length.toMinutesPart() > 0 ? length.toMinutes() + "m" : length.toHours() + "h";
    }

    /** Whether a text is a day that exists, in the German or the ISO way of writing. */
    static boolean isDate(String text) {
        return isDate(text, "d.M.uuuu") || isDate(text, "uuuu-MM-dd");
    }

    private static boolean isDate(String text, String form) {
        try {
            DateTimeFormatter formatter =
                    DateTimeFormatter.ofPattern(form, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            return LocalDate.parse(text, formatter).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The same size in the largest unit that needs no fraction; a whole number of KB. */
    static String words(long bytes) {
        return BYTES.entrySet().stream()
                .filter(unit -> bytes % unit.getValue() == 0)
                .max(Map.Entry.comparingByValue())
                .map(unit -> bytes / unit.getValue() + unit.getKey())
                .orElseGet(() -> String.valueOf(bytes));
    }

    /** The units of lengths of time on the clock, from the smallest. */
    static String unitsOfTime() {
        return inOrder(TIME);
    }

    /** Those of the calendar, in the plural. */
    static String unitsOfCalendar() {
        return CALENDAR.entrySet().stream()
                .filter(unit -> unit.getKey().endsWith("s"))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    /** Those of sizes, from the smallest. */
    static String unitsOfSize() {
        return inOrder(BYTES);
    }

    private static <V extends Comparable<? super V>> String inOrder(Map<String, V> units) {
        return units.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static Optional<Long> withUnit(String text, Map<String, Long> units) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches()
                ? Optional.ofNullable(units.get(matcher.group(2))).map(unit -> unit * Long.parseLong(matcher.group(1)))
                : Optional.empty();
    }
}
