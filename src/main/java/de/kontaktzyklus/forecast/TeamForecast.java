package de.kontaktzyklus.forecast;

import de.kontaktzyklus.assessment.policy.PolicyVersion.TalkRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The next weeks of one team. Future registrations are not part of it: nobody knows them.
 *
 * @param team team id; empty for cases whose team is not in the team export
 * @param teamName what people call the team, empty likewise
 * @param from first day: the first office day on or after the day of assessment
 * @param until last day, a Sunday
 * @param talks lengths of talks and share of counselling (C7, C8) that it was computed with; empty if no policy is in
 *     force
 * @param weeks one after the other; the first one is the rest of this week
 * @param notForeseen cases in scope for which no talk can be foreseen
 * @param withoutWeeklyHours ids of caseworkers whose working time is not known and who are not part of the capacity
 * @param broughtForward the proposal: talks to hold in an earlier week, by the week they leave and then by the latest
 *     day; without those of protected cases
 * @param broughtForwardProtected talks of protected cases that belong to the proposal and are only counted
 * @param caseworkers by caseworker, in order of id and never by load; empty unless the office has switched it on
 * @param coverage of how many caseworkers the working time is known; empty in forecasts of earlier versions
 */
public record TeamForecast(
        String team,
        String teamName,
        LocalDate from,
        LocalDate until,
        Optional<TalkRules> talks,
        List<WeekLoad> weeks,
        NotForeseen notForeseen,
        List<String> withoutWeeklyHours,
        List<BroughtForward> broughtForward,
        int broughtForwardProtected,
        List<CaseworkerForecast> caseworkers,
        Optional<Coverage> coverage) {

    /** Talks that are overdue already and without an appointment; the need of the first week contains them. */
    public int alreadyOverdue() {
        return weeks.stream().mapToInt(WeekLoad::overdue).sum();
    }

    /** Need of all weeks, in minutes; the proposal does not change it. */
    public int minutes() {
        return weeks.stream().mapToInt(WeekLoad::minutes).sum();
    }

    /** In how many weeks the time there is may be shown. */
    public int weeksWithCapacity() {
        return (int) weeks.stream()
                .filter(week -> week.capacityMinutes().isPresent())
                .count();
    }

    /** Whether the time there is may be shown in each week. */
    public boolean capacityKnown() {
        return weeks.stream().allMatch(week -> week.capacityMinutes().isPresent());
    }

    /**
     * Whether it may be shown, but not in the weeks in which too few persons are there; that may be each of them.
     * Without a policy in force there is nothing to hide.
     */
    public boolean hidesWeeks() {
        return !capacityKnown()
                && talks.isPresent()
                && coverage.filter(known -> known.withHours() > 0 && known.isEnough())
                        .isPresent();
    }

    /** Whether there is working time that is not shown, because it is that of too few persons. */
    public boolean hidesCapacity() {
        return coverage.filter(known -> known.withHours() > 0 && !known.isEnough())
                .isPresent();
    }

    /**
     * Whether a week, counted from 0, may not go into a sum with others: there is working time that is not shown, or
     * there are talks and nobody knows the time for them.
     */
    boolean isWithoutCapacityIn(int week) {
        WeekLoad load = weeks.get(week);
        return load.capacityMinutes().isEmpty() && (hidesCapacity() || hidesWeeks() || load.minutes() > 0);
    }

    /** Whether there is too little working time even if the proposal is followed. */
    public boolean overfullAfterProposal() {
        return weeks.stream().anyMatch(WeekLoad::overfullAfterProposal);
    }

    /**
     * The week at whose end all talks up to then are held, if talks that do not fit into one week go into the next
     * ones. Empty if the weeks ahead are not enough, or if the capacity of a week before is not known.
     */
    public Optional<WeekLoad> caughtUpBy() {
        int missing = 0;
        for (WeekLoad week : weeks) {
            if (week.capacityMinutes().isEmpty()) {
                return Optional.empty();
            }
            missing = Math.max(0, missing)
                    + week.minutesAfterProposal()
                    - week.capacityMinutes().getAsInt();
            if (missing <= 0) {
                return Optional.of(week);
            }
        }
        return Optional.empty();
    }

    /**
     * Cases in scope that have no talk in the forecast because nobody can say when.
     *
     * @param openEndedExceptions suspended without an end
     * @param unclear cannot be judged until the data are corrected
     */
    public record NotForeseen(int openEndedExceptions, int unclear) {}

    /**
     * Of how many caseworkers of the team the weekly hours are known.
     *
     * @param fewest with fewer of them no working time is shown
     */
    public record Coverage(int withHours, int caseworkers, int fewest) {
        public boolean isEnough() {
            return withHours >= fewest;
        }
    }

    /** The weeks of one caseworker, with their part of the proposal. */
    public record CaseworkerForecast(String caseworker, String name, List<WeekLoad> weeks) {}
}
