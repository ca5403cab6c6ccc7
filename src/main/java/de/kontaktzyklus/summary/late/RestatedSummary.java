package de.kontaktzyklus.summary.late;

import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.figures.CycleRow;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.ReminderEffect;
import de.kontaktzyklus.summary.figures.Restatement;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.figures.TeamSummary.CaseLists;
import de.kontaktzyklus.summary.figures.TeamSummary.Cycles;
import de.kontaktzyklus.summary.figures.TeamSummary.DoneInMonth;
import de.kontaktzyklus.summary.figures.TeamSummary.LateEntries;
import de.kontaktzyklus.summary.figures.TeamSummary.OverTime;
import de.kontaktzyklus.summary.figures.TrendMonth;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.OpenFirstInterview;
import de.kontaktzyklus.summary.worklist.WorkItem;
import de.kontaktzyklus.summary.worklist.WorkList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the changes into a summary, and leaves the rest as it was. */
record RestatedSummary(TeamSummary then, Restatement note, Optional<Bridge> bridge) {

    TeamSummary with(List<KeyFigure> figures, CycleRow total, WorkList workList, DoneInMonth done) {
        return new TeamSummary(
                then.head(),
                figures,
                new Cycles(total, profiles(workList), List.of()),
                new CaseLists(workList, then.exceptions(), then.exceptionCases(), openInterviews(workList)),
                then.exportedRows(),
                new DoneInMonth(
                        done.contacts(), done.counselling(), done.reminders().map(effect -> effect(effect, workList))),
                new OverTime(trend(figures), then.forecast(), bridge, then.overdueCases()),
                new LateEntries(Optional.of(note), Optional.empty()));
    }

    private List<CycleRow> profiles(WorkList workList) {
        return then.profiles().stream().map(row -> profile(row, workList)).toList();
    }

    private CycleRow profile(CycleRow row, WorkList workList) {
        return CycleRow.restated(row, then.workList().ofProfile(row.key()), workList.ofProfile(row.key()));
    }

    private List<OpenFirstInterview> openInterviews(WorkList workList) {
        List<String> open = workList.in(CaseGroup.FIRST_INTERVIEW_OPEN).stream()
                .map(WorkItem::customer)
                .toList();
        return then.firstInterviews().stream()
                .filter(interview -> open.contains(interview.customer()))
                .toList();
    }

    private static ReminderEffect effect(ReminderEffect then, WorkList workList) {
        int seen =
                workList.in(CaseGroup.SEEN_AFTER_REMINDER).size() + workList.notListed(CaseGroup.SEEN_AFTER_REMINDER);
        return new ReminderEffect(then.days(), then.reminded(), seen, then.gone(), then.undelivered());
    }

    /** The month itself with its new figures; the earlier months as they were known then. */
    private List<TrendMonth> trend(List<KeyFigure> figures) {
        List<TrendMonth> trend = new ArrayList<>(then.trend());
        trend.replaceAll(month -> month.month().equals(then.month())
                ? new TrendMonth(month.month(), month.policyFrom(), month.policyChanged(), figures)
                : month);
        return trend;
    }
}
