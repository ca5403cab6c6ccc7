package de.kontaktzyklus.forecast;

import de.kontaktzyklus.assessment.policy.PolicyVersion.TalkRules;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Working time for counselling, in minutes by week (the concept, C8): a fifth of the weekly hours for each day on which
 * the office is open and the caseworker is there; of that the share in the policy. A deputy gets no extra time.
 */
final class Capacities {

    private static final int WORKING_DAYS = 5;
    private static final int MINUTES = 60;
    private static final int PERCENT = 100;

    private final Horizon horizon;
    private final Map<String, int[]> byCaseworker = new LinkedHashMap<>();
    private final OfficeDirectory directory;

    private Capacities(Horizon horizon, OfficeDirectory directory) {
        this.horizon = horizon;
        this.directory = directory;
    }

    static Capacities of(Horizon horizon, TalkRules talks, OfficeDirectory directory) {
        Capacities capacities = new Capacities(horizon, directory);
        directory.caseworkers().forEach(each -> capacities.note(each, talks));
        return capacities;
    }

    /** Without a policy in force nobody knows which share of the working time is for talks. */
    static Capacities unknown(Horizon horizon, OfficeDirectory directory) {
        return new Capacities(horizon, directory);
    }

    private void note(Caseworker worker, TalkRules talks) {
        worker.weeklyHours()
                .ifPresent(hours -> byCaseworker.put(
                        worker.id(),
                        horizon.weeks().stream()
                                .mapToInt(days -> (int) days.stream()
                                        .filter(day -> !worker.isAbsentOn(day))
                                        .count())
                                .map(days -> minutes(hours, days, talks.counsellingPercent()))
                                .toArray()));
    }

    /** Whole minutes, rounded down: nobody should plan with a minute that is not there. */
    private static int minutes(double weeklyHours, int days, int percent) {
        long weekly = Math.round(weeklyHours * MINUTES);
        return Math.toIntExact(weekly * days * percent / (WORKING_DAYS * PERCENT));
    }

    /** By week; all empty for a caseworker whose weekly hours are not known. */
    List<OptionalInt> of(String caseworker) {
        return Optional.ofNullable(byCaseworker.get(caseworker))
                .map(minutes -> IntStream.of(minutes).mapToObj(OptionalInt::of).toList())
                .orElseGet(this::unknown);
    }

    /**
     * By week, for all caseworkers of a team whose weekly hours are known; all empty if there is none.
     *
     * @param fewest how many there must be, or all are empty, too: nobody may compute one person's time. A week in
     *     which fewer of them are there is empty; one in which nobody is there has no time, and says nothing of anybody
     */
    List<OptionalInt> ofTeam(String team, int fewest) {
        List<int[]> known = directory.caseworkers().stream()
                .filter(each -> each.team().equals(team) && byCaseworker.containsKey(each.id()))
                .map(each -> byCaseworker.get(each.id()))
                .toList();
        return known.isEmpty() || known.size() < fewest
                ? unknown()
                : IntStream.range(0, horizon.count())
                        .mapToObj(week -> ofWeek(known, week, fewest))
                        .toList();
    }

    private static OptionalInt ofWeek(List<int[]> known, int week, int fewest) {
        int[] times = known.stream()
                .mapToInt(each -> each[week])
                .filter(minutes -> minutes > 0)
                .toArray();
        return times.length == 0 || times.length >= fewest
                ? OptionalInt.of(IntStream.of(times).sum())
                : OptionalInt.empty();
    }

    private List<OptionalInt> unknown() {
        return IntStream.range(0, horizon.count())
                .mapToObj(week -> OptionalInt.empty())
                .toList();
    }
}
