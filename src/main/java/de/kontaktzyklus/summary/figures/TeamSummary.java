package de.kontaktzyklus.summary.figures;

import de.kontaktzyklus.forecast.TeamForecast;
import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.bridge.OverdueCase;
import de.kontaktzyklus.summary.figures.KeyFigure.Gap;
import de.kontaktzyklus.summary.worklist.OpenFirstInterview;
import de.kontaktzyklus.summary.worklist.WorkList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The summary of one team for one month: computed once, kept as it is, and shown with three faces that compute nothing.
 * Ask the summary itself, not its parts.
 *
 * @param keyFigures in the order of {@link Figure}
 */
public record TeamSummary(
        Head head,
        List<KeyFigure> keyFigures,
        Cycles cycles,
        CaseLists caseLists,
        ExportedRows exportedRows,
        DoneInMonth doneInMonth,
        OverTime overTime,
        LateEntries lateEntries) {

    /**
     * What the summary is about.
     *
     * @param month the month it is about
     * @param asOf day of assessment: the last day of the month, or an earlier one while the month goes on
     * @param team team id; empty for the cases whose team is not in the team export
     * @param teamName what people call the team, empty likewise
     * @param basis what it was computed from
     */
    public record Head(YearMonth month, LocalDate asOf, String team, String teamName, Basis basis) {}

    /**
     * How the contact cycles are kept.
     *
     * @param total the team as a whole
     * @param profiles by Profillage in the order of the policy, then those without or with an unknown one, if any
     * @param caseworkers by caseworker, in order of id and never by result; empty unless the office has switched it on.
     *     Caseworkers with few running cycles share one row with the key {@link CycleRow#TOGETHER}
     */
    public record Cycles(CycleRow total, List<CycleRow> profiles, List<CycleRow> caseworkers) {}

    /**
     * Cases, one by one.
     *
     * @param workList the cases, and what to do
     * @param exceptions by reason in the order of the policy, then all other reasons; reasons without a case are left
     *     out
     * @param exceptionCases cases with an exception without an end, or with one that has ended
     * @param firstInterviews open first interviews, most urgent first
     */
    public record CaseLists(
            WorkList workList,
            List<ExceptionRow> exceptions,
            List<ExceptionCase> exceptionCases,
            List<OpenFirstInterview> firstInterviews) {}

    /**
     * What the summary says about the exported rows.
     *
     * @param dataQuality what must be corrected
     * @param movements what moved in the month
     * @param rows control totals
     */
    public record ExportedRows(DataQuality dataQuality, Movements movements, RowTotals rows) {}

    /**
     * What was done in the month; each empty in summaries of versions that did not count it.
     *
     * @param contacts held in the month; empty in summaries of versions that did not count them
     * @param counselling its share of the working time; empty likewise
     * @param reminders what they did; empty likewise
     */
    public record DoneInMonth(
            Optional<ContactsHeld> contacts, Optional<Counselling> counselling, Optional<ReminderEffect> reminders) {}

    /**
     * What was before, and what comes.
     *
     * @param trend the last twelve months, the oldest first and this one last; empty likewise
     * @param forecast the next weeks; empty likewise, and where no talk is ahead of a team that is not known
     * @param bridge from the overdue cases of the month before to those of this one; empty likewise, and where the
     *     month before was not made
     * @param overdueCases what the next month must know, protected cases included; for no face
     */
    public record OverTime(
            List<TrendMonth> trend,
            Optional<TeamForecast> forecast,
            Optional<Bridge> bridge,
            List<OverdueCase> overdueCases) {}

    /**
     * What was entered late.
     *
     * @param restatement what is different from the first summary of this month; empty in the first one
     * @param lateChanges what was entered late for the month before; empty where nothing was
     */
    public record LateEntries(Optional<Restatement> restatement, Optional<Restatement> lateChanges) {}

    public YearMonth month() {
        return head.month();
    }

    public LocalDate asOf() {
        return head.asOf();
    }

    public String team() {
        return head.team();
    }

    public String teamName() {
        return head.teamName();
    }

    public Basis basis() {
        return head.basis();
    }

    public CycleRow total() {
        return cycles.total();
    }

    public List<CycleRow> profiles() {
        return cycles.profiles();
    }

    public List<CycleRow> caseworkers() {
        return cycles.caseworkers();
    }

    public WorkList workList() {
        return caseLists.workList();
    }

    public List<ExceptionRow> exceptions() {
        return caseLists.exceptions();
    }

    public List<ExceptionCase> exceptionCases() {
        return caseLists.exceptionCases();
    }

    public List<OpenFirstInterview> firstInterviews() {
        return caseLists.firstInterviews();
    }

    public DataQuality dataQuality() {
        return exportedRows.dataQuality();
    }

    public Movements movements() {
        return exportedRows.movements();
    }

    public RowTotals rows() {
        return exportedRows.rows();
    }

    public Optional<ContactsHeld> contacts() {
        return doneInMonth.contacts();
    }

    public Optional<Counselling> counselling() {
        return doneInMonth.counselling();
    }

    public Optional<ReminderEffect> reminders() {
        return doneInMonth.reminders();
    }

    public List<TrendMonth> trend() {
        return overTime.trend();
    }

    public Optional<TeamForecast> forecast() {
        return overTime.forecast();
    }

    public Optional<Bridge> bridge() {
        return overTime.bridge();
    }

    /** For the next month and for no face: protected cases are among them. */
    public List<OverdueCase> overdueCases() {
        return overTime.overdueCases();
    }

    public Optional<Restatement> restatement() {
        return lateEntries.restatement();
    }

    public Optional<Restatement> lateChanges() {
        return lateEntries.lateChanges();
    }

    /** Whether the month was not over on the day of assessment. */
    public boolean provisional() {
        return asOf().isBefore(month().atEndOfMonth());
    }

    /** Calendar days from the date of the export to the day of assessment; negative if the export is younger. */
    public OptionalLong exportAge() {
        return basis().exportAge(asOf());
    }

    /** The key figure with this code; not measured if an older version did not have it. */
    public KeyFigure keyFigure(Figure figure) {
        return keyFigures.stream()
                .filter(each -> each.figure() == figure)
                .findFirst()
                .orElseGet(() -> KeyFigure.unmeasured(figure));
    }

    /**
     * The trend without figures that are not shown because too few persons have hours: those of another month would be
     * one person's, too.
     */
    public List<TrendMonth> shownTrend() {
        List<Figure> withheld = keyFigures.stream()
                .filter(each -> each.gap().filter(Gap.PERSONS::equals).isPresent())
                .map(KeyFigure::figure)
                .toList();
        return trend().stream().map(month -> month.without(withheld)).toList();
    }

    /** The same figure in the month before, as in the summary of then; see {@link MonthBefore}. */
    public Optional<KeyFigure> inMonthBefore(Figure figure) {
        return MonthBefore.of(figure, month(), shownTrend());
    }

    /** The change of a figure since the month before; empty if one of the two was not measured. */
    public Optional<BigDecimal> changeOf(Figure figure) {
        return inMonthBefore(figure).flatMap(keyFigure(figure)::changeSince);
    }
}
