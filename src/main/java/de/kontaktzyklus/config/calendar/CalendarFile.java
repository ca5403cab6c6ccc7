package de.kontaktzyklus.config.calendar;

import de.kontaktzyklus.config.Findings;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.YamlMap;
import de.kontaktzyklus.config.YamlPlace;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code office-calendar.yaml}: where the office is and when it is closed.
 *
 * @param stateCode code of the federal state, upper case, for example {@code NW}
 * @param closures days on which the office is closed, beyond weekends and public holidays
 */
public record CalendarFile(String stateCode, List<Closure> closures) {

    /** Name of the calendar file in the configuration folder. */
    public static final String NAME = "office-calendar.yaml";

    private static final Pattern FROM_EASTER = Pattern.compile("easter(?<days>[+-][0-9]{1,3})?");
    private static final Pattern EVERY_YEAR = Pattern.compile("[0-9]{2}-[0-9]{2}");

    public CalendarFile {
        closures = List.copyOf(closures);
    }

    /** Whether the office is closed on a day for a reason of its own. */
    public boolean isClosedOn(LocalDate day) {
        return closures.stream().anyMatch(closure -> closure.fallsOn(day));
    }

    /**
     * The calendar in a file.
     *
     * @throws ConfigurationException with everything that is wrong with it
     */
    public static CalendarFile read(Path file) {
        Findings findings = new Findings();
        YamlMap top = YamlPlace.top(file, findings).map();
        CalendarFile calendar = new CalendarFile(
                top.required("state", CalendarFile::state, ""),
                top.required("closures", CalendarFile::closures, List.of()));
        top.refuseUnknownKeys();
        findings.throwIfAny();
        return calendar;
    }

    private static String state(YamlPlace place) {
        String code = place.text();
        List<String> known =
                Arrays.stream(FederalState.values()).map(Enum::name).toList();
        if (!code.isEmpty() && !known.contains(code)) {
            place.refuse(Problem.NO_FEDERAL_STATE, String.join(", ", known));
        }
        return code;
    }

    private static List<Closure> closures(YamlPlace place) {
        return place.list().stream().map(CalendarFile::closure).toList();
    }

    private static Closure closure(YamlPlace place) {
        YamlMap map = place.map();
        String label = map.text("label");
        Closure closure = map.required("day", day -> closure(day, label), new Closure.Once(LocalDate.EPOCH, label));
        map.refuseUnknownKeys();
        return closure;
    }

    private static Closure closure(YamlPlace place, String label) {
        String day = place.text();
        Optional<Closure> closure = closure(day, label);
        if (closure.isEmpty() && !day.isEmpty()) {
            place.refuse(Problem.NO_CLOSURE);
        }
        return closure.orElseGet(() -> new Closure.Once(LocalDate.EPOCH, label));
    }

    private static Optional<Closure> closure(String day, String label) {
        Matcher easter = FROM_EASTER.matcher(day);
        if (easter.matches()) {
            int days = Optional.ofNullable(easter.group("days"))
                    .map(Integer::parseInt)
                    .orElse(0);
            return Optional.of(new Closure.FromEaster(days, label));
        }
        try {
            return Optional.of(
                    EVERY_YEAR.matcher(day).matches()
                            ? new Closure.EveryYear(MonthDay.parse("--" + day), label)
                            : new Closure.Once(LocalDate.parse(day), label));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
