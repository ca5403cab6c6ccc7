package de.kontaktzyklus.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The public holidays of a state, year by year, as {@code public-holidays.csv} states them.
 *
 * @param rules those that hold in the state at some time
 */
record PublicHolidays(List<Rule> rules) {

    private static final String FILE = "public-holidays.csv";
    private static final String ALL = "all";
    private static final String EASTER = "easter";
    private static final String WEDNESDAY = "wednesday before ";

    /** A line of the file. */
    private record Rule(IntFunction<LocalDate> day, Set<String> states, int from, int until) {

        static Rule of(String line) {
            String[] fields = line.split(";", -1);
            return new Rule(
                    day(fields[1]),
                    Set.of(fields[2].split(" ")),
                    fields[3].isEmpty() ? Integer.MIN_VALUE : Integer.parseInt(fields[3]),
                    fields[4].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(fields[4]));
        }

        private static IntFunction<LocalDate> day(String text) {
            if (text.startsWith(EASTER)) {
                int after = Integer.parseInt(text.substring(EASTER.length()));
                return year -> Easter.of(year).plusDays(after);
            }
            if (text.startsWith(WEDNESDAY)) {
                MonthDay end = MonthDay.parse("--" + text.substring(WEDNESDAY.length()));
                return year -> end.atYear(year).with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY));
            }
            return MonthDay.parse("--" + text)::atYear;
        }

        boolean isOf(String state) {
            return states.contains(ALL) || states.contains(state);
        }

        boolean holdsIn(int year) {
            return from <= year && year <= until;
        }
    }

    /**
     * @param stateCode in upper or lower case
     * @throws IllegalArgumentException for an unknown state; the message names the known ones
     */
    static PublicHolidays of(String stateCode) {
        String state = stateCode.toUpperCase(Locale.ROOT);
        List<Rule> rules = read();
        Set<String> states =
                rules.stream().flatMap(rule -> rule.states().stream()).collect(Collectors.toCollection(TreeSet::new));
        states.remove(ALL);
        if (!states.contains(state)) {
            throw new IllegalArgumentException(
                    "\"" + stateCode + "\" is no federal state; allowed: " + String.join(", ", states));
        }
        return new PublicHolidays(
                rules.stream().filter(rule -> rule.isOf(state)).toList());
    }

    private static List<Rule> read() {
        InputStream file = Objects.requireNonNull(PublicHolidays.class.getResourceAsStream(FILE));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(Rule::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The holidays of a year. A mistyped date may be in any year: then the rules of today hold. */
    Set<LocalDate> in(int year) {
        return rules.stream()
                .filter(rule -> rule.holdsIn(year))
                .map(rule -> rule.day().apply(year))
                .collect(Collectors.toUnmodifiableSet());
    }
}
