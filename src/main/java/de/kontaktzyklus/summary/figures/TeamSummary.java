package de.kontaktzyklus.summary.figures;

import de.kontaktzyklus.forecast.TeamForecast;
import de.kontaktzyklus.summary.worklist.OpenFirstInterview;
import de.kontaktzyklus.summary.worklist.WorkList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The summary of one team for one month: computed once, kept as it is, and shown with three faces that compute nothing.
 *
 * @param month the month it is about
 * @param asOf day of assessment: the last day of the month, or an earlier one while the month goes on
 * @param team team id; empty for the cases whose team is not in the team export
 * @param teamName what people call the team, empty likewise
 * @param basis what it was computed from
 * @param keyFigures in the order of {@link Figure}
 * @param total the team as a whole
 * @param profiles by Profillage in the order of the policy, then those without or with an unknown one, if any
 * @param workList the cases, and what is to be done
 * @param exceptions by reason in the order of the policy, then all other reasons; reasons without a case are left out
 * @param exceptionCases those without an end and those that have ended
 * @param firstInterviews those that are open, most urgent first
 * @param dataQuality what is to be mended
 * @param movements what moved in the month
 * @param contacts held in the month; empty in summaries of versions that did not count them
 * @param counselling its share of the working time; empty likewise
 * @param reminders what they did; empty likewise
 * @param forecast the next weeks; empty likewise, and where no talk is ahead of a team that is not known
 * @param trend the last twelve months, the oldest first and this one last; empty likewise
 * @param restatement what is different from the summary of this month that was made first; empty in that one
 * @param lateChanges what was entered late for the month before; empty where nothing was
 * @param rows control totals
 * @param caseworkers by caseworker, in order of id and never by result; empty unless the office has switched it on. Caseworkers
 *     with few running cycles stand together in one row with the key {@link CycleRow#TOGETHER}
 */
public record TeamSummary(
        YearMonth month,
        LocalDate asOf,
        String team,
        String teamName,
        Basis basis,
        List<KeyFigure> keyFigures,
        CycleRow total,
        List<CycleRow> profiles,
        WorkList workList,
        List<ExceptionRow> exceptions,
        List<ExceptionCase> exceptionCases,
        List<OpenFirstInterview> firstInterviews,
        DataQuality dataQuality,
        Movements movements,
        RowTotals rows,
        List<CycleRow> caseworkers,
        Optional<ContactsHeld> contacts,
        Optional<Counselling> counselling,
        Optional<ReminderEffect> reminders,
        Optional<TeamForecast> forecast,
        List<TrendMonth> trend,
        Optional<Restatement> restatement,
        Optional<Restatement> lateChanges) {

    /** Whether the month was not over on the day of assessment. */
    public boolean provisional() {
        return asOf.isBefore(month.atEndOfMonth());
    }

    /** Calendar days from the date of the export to the day of assessment; negative when the export is the younger one. */
    public OptionalLong exportAge() {
        return basis.exportDate().stream()
                .mapToLong(date -> ChronoUnit.DAYS.between(date, asOf))
                .findFirst();
    }

    /** The key figure with this code; not measured in a summary of a version that did not have it. */
    public KeyFigure keyFigure(Figure figure) {
        return keyFigures.stream()
                .filter(each -> each.figure() == figure)
                .findFirst()
                .orElseGet(() -> KeyFigure.measured(figure, Optional.empty()));
    }

    /** The same with a note on what was entered late for its month. */
    public TeamSummary restatedAs(Restatement note) {
        return new TeamSummary(
                month,
                asOf,
                team,
                teamName,
                basis,
                keyFigures,
                total,
                profiles,
                workList,
                exceptions,
                exceptionCases,
                firstInterviews,
                dataQuality,
                movements,
                rows,
                caseworkers,
                contacts,
                counselling,
                reminders,
                forecast,
                trend,
                Optional.of(note),
                lateChanges);
    }

    /** The same figure in the month before, as it was summed up then; empty where it was not. */
    public Optional<KeyFigure> inMonthBefore(Figure figure) {
        return trend.stream()
                .filter(each -> each.month().equals(month.minusMonths(1)))
                .flatMap(each -> each.figure(figure).stream())
                .findFirst();
    }

    /** By how much a figure has changed since the month before; empty where one of the two was not measured. */
    public Optional<BigDecimal> changeOf(Figure figure) {
        return inMonthBefore(figure).flatMap(keyFigure(figure)::changeSince);
    }
}
