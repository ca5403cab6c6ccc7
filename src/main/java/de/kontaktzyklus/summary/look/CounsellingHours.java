package de.kontaktzyklus.summary.look;

import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.WorkingTime;
import de.kontaktzyklus.summary.figures.Counselling;
import de.kontaktzyklus.summary.figures.Counselling.OfCaseworker;
import de.kontaktzyklus.summary.figures.Counselling.Source;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.KeyFigure.Gap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes the counselling share of one team ({@link Counselling}). */
public final class CounsellingHours {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final double DAYS_OF_A_WEEK = 5;

    private final OfficeLook look;
    private final List<Caseworker> caseworkers;

    public CounsellingHours(OfficeLook look, String team) {
        this.look = look;
        this.caseworkers = look.directory().caseworkers().stream()
                .filter(each -> look.knownTeam(each.team()).equals(team))
                .sorted(Comparator.comparing(Caseworker::id))
                .toList();
    }

    /**
     * The share, from the working time if there is any.
     *
     * @param isMeasured whether the contacts are all that were held
     * @param talkMinutes how long the talks with the cases of a caseworker took, by id
     */
    public Counselling result(boolean isMeasured, Map<String, Integer> talkMinutes) {
        return booked().orElseGet(() -> reckoned(isMeasured && !look.hasWorkingTime(), talkMinutes));
    }

    /** From the working time alone; empty if there is none of the month. */
    public Optional<Counselling> booked() {
        List<Booked> booked =
                caseworkers.stream().flatMap(each -> booked(each).stream()).toList();
        return booked.isEmpty() ? Optional.empty() : Optional.of(ifEnough(fromWorkingTime(booked)));
    }

    private Counselling reckoned(boolean isMeasured, Map<String, Integer> talkMinutes) {
        Counselling reckoned = fromContacts(talkMinutes);
        return isMeasured ? ifEnough(reckoned) : reckoned.withheld(Gap.FEED);
    }

    /** Whether the hours of a caseworker are among those that contacts are divided by. */
    public boolean counts(String caseworker) {
        return caseworkers.stream().anyMatch(each -> each.id().equals(caseworker) && hoursThere(each) > 0);
    }

    private static Counselling ifEnough(Counselling counselling) {
        return counselling.hasEnoughPersons() ? counselling : counselling.withheld(Gap.PERSONS);
    }

    private Counselling fromWorkingTime(List<Booked> booked) {
        BigDecimal counselling = booked.stream().map(Booked::counselling).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal working = booked.stream().map(Booked::working).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Counselling(
                Source.WORKING_TIME,
                Optional.of(shown(counselling)),
                Optional.of(shown(working)),
                KeyFigure.shareOf(counselling, working),
                target(),
                caseworkers.size(),
                booked.size(),
                look.options().persons().fewest(),
                Optional.empty(),
                look.options().persons().byCaseworker()
                        ? booked.stream().map(Booked::shown).toList()
                        : List.of());
    }

    /** The sum of all entries of the caseworker for the month; empty if there is none. */
    private Optional<Booked> booked(Caseworker caseworker) {
        return look.workingTime().stream()
                .filter(time -> time.caseworker().equals(caseworker.id()))
                .map(time -> new Booked(caseworker, hours(time.counsellingHours()), hours(time.workingHours())))
                .filter(Booked::worked)
                .reduce(Booked::and);
    }

    /**
     * Talks and hours are those of the same persons. Who was absent all month has no hours, and does not hide those of
     * the others either: they would be the hours of fewer persons than are counted.
     */
    private Counselling fromContacts(Map<String, Integer> talkMinutes) {
        List<Caseworker> withHours =
                caseworkers.stream().filter(each -> hoursThere(each) > 0).toList();
        int minutes = withHours.stream()
                .mapToInt(each -> talkMinutes.getOrDefault(each.id(), 0))
                .sum();
        BigDecimal held = BigDecimal.valueOf(minutes).divide(MINUTES, 6, RoundingMode.HALF_UP);
        BigDecimal there =
                hours(withHours.stream().mapToDouble(this::hoursThere).sum());
        return new Counselling(
                Source.CONTACTS,
                Optional.of(shown(held)),
                Optional.of(there).filter(hours -> hours.signum() > 0).map(CounsellingHours::shown),
                KeyFigure.shareOf(held, there),
                target(),
                caseworkers.size(),
                withHours.size(),
                look.options().persons().fewest(),
                Optional.empty(),
                List.of());
    }

    /** 0 if the weekly hours are not known. */
    private double hoursThere(Caseworker caseworker) {
        LocalDate first = look.month().atDay(1);
        long days = first.datesUntil(look.day().plusDays(1))
                .filter(look.calendar()::isOfficeDay)
                .filter(day -> !caseworker.isAbsentOn(day))
                .count();
        return days * caseworker.weeklyHours().orElse(0d) / DAYS_OF_A_WEEK;
    }

    private int target() {
        return look.version()
                .map(PolicyVersion::talks)
                .map(PolicyVersion.TalkRules::counsellingPercent)
                .orElse(0);
    }

    static List<WorkingTime> ofMonth(List<WorkingTime> all, YearMonth month) {
        return all.stream().filter(time -> time.month().equals(month)).toList();
    }

    private static BigDecimal hours(double hours) {
        return BigDecimal.valueOf(hours);
    }

    private static BigDecimal shown(BigDecimal hours) {
        return hours.setScale(1, RoundingMode.HALF_UP);
    }

    private record Booked(Caseworker caseworker, BigDecimal counselling, BigDecimal working) {
        Booked and(Booked other) {
            return new Booked(caseworker, counselling.add(other.counselling), working.add(other.working));
        }

        boolean worked() {
            return working.signum() > 0;
        }

        OfCaseworker shown() {
            return new OfCaseworker(
                    caseworker.id(),
                    caseworker.name(),
                    CounsellingHours.shown(counselling),
                    CounsellingHours.shown(working),
                    KeyFigure.shareOf(counselling, working));
        }
    }
}
