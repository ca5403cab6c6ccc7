package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.summary.figures.Restatement;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.late.Restating;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.look.OfficeLook;
import de.kontaktzyklus.summary.look.ReminderRecord;
import de.kontaktzyklus.summary.look.SummaryOptions;
import de.kontaktzyklus.summary.office.OfficeSummary;
import de.kontaktzyklus.summary.office.TeamOutline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes the summaries of a month: one for each team of the team export, even if it has no case, and one more for cases
 * without a known team, if there are any.
 *
 * <p>A run that does not balance throws {@link UnbalancedSummaryException} before the first summary is computed.
 */
public final class SummaryRun {

    /** In months. Nobody waits for older ones any more, and their figures may be deleted. */
    private static final int LONGEST_LOOK_BACK = 12;

    private final ContactPolicy policy;
    private final OfficeCalendar calendar;
    private final KeptSummaries kept;
    private final OfficeLook.Sources sources;

    public SummaryRun(
            ContactPolicy policy,
            OfficeCalendar calendar,
            KnownCases known,
            ReminderRecord reminders,
            KeptSummaries kept,
            SummaryOptions options) {
        this.policy = policy;
        this.calendar = calendar;
        this.kept = kept;
        this.sources = new OfficeLook.Sources(calendar, known, reminders, kept, options);
    }

    /**
     * The months whose summaries must be made on a day, the oldest first; none while the office is closed. As a rule it
     * is the month before, on the first office day after it; missed months are made on any later office day.
     *
     * @param watched as for {@link #open}
     */
    public List<YearMonth> due(LocalDate day, Predicate<YearMonth> watched) {
        return calendar.isOfficeDay(day) ? open(day, watched, kept) : List.of();
    }

    /**
     * The months that are over and not made, the oldest first, at most a year back.
     *
     * @param watched whether there are exports for a month; if not, there are none for an earlier month either
     */
    public static List<YearMonth> open(LocalDate day, Predicate<YearMonth> watched, KeptSummaries kept) {
        return Stream.iterate(YearMonth.from(day).minusMonths(1), month -> month.minusMonths(1))
                .limit(LONGEST_LOOK_BACK)
                .takeWhile(watched)
                .filter(month -> !kept.isMade(month))
                .sorted()
                .toList();
    }

    /** The office as the sum of its teams, with the months before as they were kept. */
    public OfficeSummary officeOf(YearMonth month, List<TeamOutline> teams) {
        EarlierMonths earlier =
                new EarlierMonths(kept, sources.options().persons().fewest());
        return new OfficeSummary(month, teams, OfficeTrend.of(month, teams, earlier));
    }

    /** Asked again when its turn has come: another node may just have made it. */
    public boolean isMade(YearMonth month) {
        return kept.isMade(month);
    }

    /** Day of assessment for a month: its last day, or today while it goes on. */
    public static LocalDate asOf(YearMonth month, LocalDate today) {
        LocalDate last = month.atEndOfMonth();
        return today.isBefore(last) ? today : last;
    }

    /**
     * The restated summaries of a past month, with everything that became known late. Teams without a changed key
     * figure are left out. Remembers nothing.
     *
     * @param exports as they are known on the day
     */
    public Stream<TeamSummary> restated(YearMonth month, ExportSet exports, LocalDate knownOn) {
        Assessor assessor = Assessor.on(month.atEndOfMonth(), policy, calendar);
        Restating restating = new Restating(OfficeLook.at(month, exports, assessor, sources), assessor, knownOn);
        return kept.teams(month).stream()
                .flatMap(team -> kept.of(month, team).stream())
                .flatMap(then -> restating.of(then).stream());
    }

    /**
     * Computes summaries and remembers nothing.
     *
     * @param asOf day of assessment, in the month; before its last day the summaries are provisional
     */
    public TeamSummaries compute(YearMonth month, LocalDate asOf, ExportSet exports) {
        if (!YearMonth.from(asOf).equals(month)) {
            throw new IllegalArgumentException("The day of assessment " + asOf + " does not lie in " + month);
        }
        // First, so that the look at the month before is not in memory together with the one at this month.
        Map<String, Restatement> lateChanges = lateChanges(month.minusMonths(1), asOf, exports);
        Assessor assessor = Assessor.on(asOf, policy, calendar);
        return TeamSummaries.of(OfficeLook.at(month, exports, assessor, sources), lateChanges);
    }

    /** What was entered late for the month before, by team. */
    private Map<String, Restatement> lateChanges(YearMonth before, LocalDate knownOn, ExportSet exports) {
        Map<String, Restatement> changes = new HashMap<>();
        if (kept.isMade(before)) {
            restated(before, exports, knownOn)
                    .forEach(each -> each.restatement().ifPresent(note -> changes.put(each.team(), note)));
        }
        return changes;
    }
}
