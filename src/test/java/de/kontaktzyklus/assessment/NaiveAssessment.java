package de.kontaktzyklus.assessment;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseException;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.Measure;
import de.kontaktzyklus.cases.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order of the checks (docs/rules.md) a second time: read from its text, top to bottom, without regard for beauty
 * or speed, and with every number written down again. Numbers in comments are those of its checks.
 */
public final class NaiveAssessment {

    private static final Map<String, String> PROFILES = Map.ofEntries(
            Map.entry("marktprofil", "M"),
            Map.entry("m", "M"),
            Map.entry("aktivierungsprofil", "A"),
            Map.entry("förderprofil", "F"),
            Map.entry("f", "F"),
            Map.entry("entwicklungsprofil", "E"),
            Map.entry("stabilisierungsprofil", "S"),
            Map.entry("unterstützungsprofil", "U"),
            Map.entry("profillage z", "Z"),
            Map.entry("z", "Z"),
            Map.entry("profillage i", "I"),
            Map.entry("i", "I"));

    private final LocalDate asOf;
    private final boolean under25;

    public NaiveAssessment(LocalDate asOf, boolean under25) {
        this.asOf = asOf;
        this.under25 = under25;
    }

    /** From and until are null where there is no window; last is until before it moves. */
    private record Window(String reason, LocalDate anchor, LocalDate from, LocalDate last, LocalDate until) {}

    public List<Outcome> assess(List<CaseRow> rows) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            CaseRow row = rows.get(index);
            if (row instanceof CaseRow.Rejected rejected) {
                outcomes.add(without("REJECTED", rejected.reason().name())); // 1
                continue;
            }
            CaseRow.Read read = (CaseRow.Read) row;
            boolean contradicted = false;
            boolean repeated = false;
            for (int other = 0; other < rows.size(); other++) { // 2
                if (rows.get(other) instanceof CaseRow.Read twin
                        && twin.customer().equals(read.customer())) {
                    contradicted |= !twin.fingerprint().equals(read.fingerprint());
                    repeated |= other < index;
                }
            }
            outcomes.add(
                    contradicted
                            ? without("UNCLEAR", "DUPLICATE_CUSTOMER")
                            : repeated ? without("DUPLICATE", "DUPLICATE_ROW") : assess(read.facts()));
        }
        return outcomes;
    }

    private Outcome assess(Case facts) {
        if (asOf.isBefore(LocalDate.of(2012, 3, 1))) {
            return without("OUT_OF_SCOPE", "POLICY_NOT_IN_FORCE"); // 3
        }
        if (facts.area().isEmpty()) {
            return without("UNCLEAR", "AREA_MISSING"); // 4
        }
        if (!List.of("AV", "FM").contains(facts.area())) {
            return without("UNCLEAR", "AREA_UNKNOWN"); // 5
        }
        if (facts.area().equals("FM")) {
            return without("OUT_OF_SCOPE", "AREA"); // 5
        }
        LocalDate born = facts.birthDate().orElse(null);
        if (born == null) {
            return without("UNCLEAR", "BIRTH_DATE_MISSING"); // 6
        }
        if (born.isAfter(asOf)) {
            return without("UNCLEAR", "BIRTH_DATE_IN_FUTURE"); // 6
        }
        if (age(born) < 25 && !under25) {
            return without("OUT_OF_SCOPE", "UNDER_AGE"); // 7
        }
        LocalDate exceptionEnd = exceptionEnd(facts);
        boolean endless = facts.exception().isPresent()
                && (exceptionEnd == null || exceptionEnd.isAfter(NaiveOffice.monthsAfter(asOf, 24)));
        if (exceptionEnd != null && !exceptionEnd.isBefore(asOf) && !endless) {
            return without("SUSPENDED", "EXCEPTION"); // 8
        }
        if (endless) {
            return without("SUSPENDED", "EXCEPTION_OPEN_ENDED"); // 9
        }
        LocalDate stated = facts.lastContact().orElse(null);
        LocalDate onRecord = facts.contactOnRecord().orElse(null);
        if ((stated != null && stated.isAfter(asOf)) || (onRecord != null && onRecord.isAfter(asOf))) {
            return without("UNCLEAR", "CONTACT_IN_FUTURE"); // 10
        }
        LocalDate longAgo = asOf.minusYears(40);
        if ((stated != null && stated.isBefore(longAgo)) || (onRecord != null && onRecord.isBefore(longAgo))) {
            return without("UNCLEAR", "CONTACT_IMPLAUSIBLE"); // 10
        }
        LocalDate registered = facts.registration().orElse(null);
        if (registered != null && registered.isAfter(asOf)) {
            return without("UNCLEAR", "REGISTRATION_IN_FUTURE"); // 11
        }
        if (registered != null && registered.isBefore(longAgo)) {
            return without("UNCLEAR", "REGISTRATION_IMPLAUSIBLE"); // 11
        }
        boolean counts =
                List.of("persönlich", "video").contains(facts.contactKind().toLowerCase(Locale.ROOT));
        LocalDate counted = counts ? later(stated, onRecord) : onRecord;
        boolean otherKnown = stated != null ? !counts : facts.otherOnRecord().isPresent();
        if (otherKnown && counted == null) {
            return without("UNCLEAR", "LAST_CONTACT_NOT_COUNTING"); // 12
        }
        if (counted == null || (registered != null && counted.isBefore(registered))) { // 13
            if (registered == null) {
                return without("UNCLEAR", "REGISTRATION_MISSING");
            }
            LocalDate limit = NaiveOffice.workingDaysAfter(registered, 10);
            return result(new Window("FIRST_INTERVIEW", registered, registered, limit, limit), exceptionEnd);
        }
        if (facts.profile().isEmpty()) {
            return without("UNCLEAR", "PROFILE_MISSING"); // 14
        }
        String profile = PROFILES.get(facts.profile().toLowerCase(Locale.ROOT));
        if (profile == null) {
            return without("UNCLEAR", "PROFILE_UNKNOWN"); // 14
        }
        Window cycle = cycle(profile, born, counted); // 17
        Window window = measure(facts, counted, cycle); // 15
        Span own = facts.individualCycle().orElse(null);
        if (own != null
                && !plus(counted, own).isAfter(window.last())
                && !NaiveOffice.onOrAfter(plus(counted, own)).isAfter(window.until())) {
            window = window("INDIVIDUAL", counted, plus(counted, own), plus(counted, own)); // 16
        }
        return result(window, exceptionEnd);
    }

    private Window cycle(String profile, LocalDate born, LocalDate counted) {
        if (age(born) < 25) {
            LocalDate month = NaiveOffice.monthsAfter(counted, 1);
            return window("CYCLE", counted, month, month);
        }
        return switch (profile) {
            case "M", "A" -> window("CYCLE", counted, counted.plusDays(42), counted.plusDays(42));
            case "F", "E" -> months(counted, 2, 3);
            case "S", "U" -> months(counted, 6, 9);
            default -> months(counted, 6, 12);
        };
    }

    /**
     * Decision 5. Test policy: FbW has a cycle of 4 weeks, a talk in the 6 weeks before the end and one within 10 AT
     * after it; MAT only one within 5 AT after it; MAG only one in the month before the end; all others have no rule.
     */
    private Window measure(Case facts, LocalDate counted, Window cycle) {
        Measure measure = facts.measure().orElse(null);
        if (measure == null || !List.of("FbW", "MAT", "MAG").contains(measure.type())) {
            return cycle;
        }
        LocalDate begin = measure.from().orElse(null);
        LocalDate end = measure.until().orElse(null);
        if (end != null && end.isBefore(asOf)) {
            if (measure.type().equals("MAG") || counted.isAfter(end)) {
                return cycle;
            }
            LocalDate last = NaiveOffice.workingDaysAfter(end, measure.type().equals("FbW") ? 10 : 5);
            boolean cycleFirst = measure.type().equals("MAT") && cycle.last().isBefore(last);
            return cycleFirst ? cycle : new Window("MEASURE", counted, end.plusDays(1), last, last);
        }
        if (begin == null || begin.isAfter(asOf)) {
            return cycle;
        }
        Window running = measure.type().equals("FbW")
                ? window("MEASURE", counted, counted.plusDays(28), counted.plusDays(28))
                : cycle;
        if (end == null || measure.type().equals("MAT")) {
            return running;
        }
        LocalDate opens = measure.type().equals("FbW") ? end.minusDays(42) : end.minusMonths(1);
        LocalDate closes = NaiveOffice.onOrBefore(end);
        opens = opens.isAfter(closes) ? closes : opens;
        boolean talkNeeded = counted.isBefore(opens) && !end.isAfter(running.last());
        return talkNeeded ? new Window("MEASURE", counted, opens, end, closes) : running;
    }

    private Outcome result(Window window, @Nullable LocalDate exceptionEnd) {
        LocalDate until = window.until();
        if (exceptionEnd != null) {
            LocalDate grace = NaiveOffice.workingDaysAfter(exceptionEnd, 10);
            until = grace.isAfter(until) ? grace : until;
        }
        String status = asOf.isAfter(until) ? "OVERDUE" : asOf.isBefore(window.from()) ? "NOT_DUE" : "DUE";
        return new Outcome(
                status,
                window.reason(),
                window.anchor().toString(),
                window.from().toString(),
                until.toString(),
                status.equals("OVERDUE") ? (int) ChronoUnit.DAYS.between(until, asOf) : 0);
    }

    private static @Nullable LocalDate exceptionEnd(Case facts) {
        CaseException exception = facts.exception().orElse(null);
        if (exception == null) {
            return null;
        }
        if (exception.until().isPresent()) {
            return exception.until().get();
        }
        LocalDate begin = facts.measure().flatMap(Measure::from).orElse(null);
        return exception.reason().equals("Maßnahme vereinbart") && begin != null ? begin.minusDays(1) : null;
    }

    private int age(LocalDate born) {
        int years = asOf.getYear() - born.getYear();
        return MonthDay.from(asOf).isBefore(MonthDay.from(born)) ? years - 1 : years;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate plus(LocalDate day, Span span) {
        return switch (span.unit()) {
            case DAYS -> day.plusDays(span.amount());
            case WEEKS -> day.plusDays(7L * span.amount());
            case MONTHS -> NaiveOffice.monthsAfter(day, span.amount());
        };
    }

    private static Window months(LocalDate counted, int lower, int upper) {
        return window(
                "CYCLE", counted, NaiveOffice.monthsAfter(counted, lower), NaiveOffice.monthsAfter(counted, upper));
    }

    private static Window window(String reason, LocalDate anchor, LocalDate from, LocalDate last) {
        return new Window(reason, anchor, from, last, NaiveOffice.onOrAfter(last));
    }

    private static Outcome without(String status, String reason) {
        return new Outcome(status, reason, "", "", "", 0);
    }
}
