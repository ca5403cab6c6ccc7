package de.kontaktzyklus.summary.figures;

import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.summary.worklist.RowCounts;
import de.kontaktzyklus.summary.worklist.WorkItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Cases by status. Rejected and duplicate rows are no cases; the control totals account for them. */
public record CaseCounts(int notDue, int due, int overdue, int suspended, int unclear, int outOfScope) {

    static CaseCounts of(Map<Status, Integer> rows) {
        return new CaseCounts(
                rows.getOrDefault(Status.NOT_DUE, 0),
                rows.getOrDefault(Status.DUE, 0),
                rows.getOrDefault(Status.OVERDUE, 0),
                rows.getOrDefault(Status.SUSPENDED, 0),
                rows.getOrDefault(Status.UNCLEAR, 0),
                rows.getOrDefault(Status.OUT_OF_SCOPE, 0));
    }

    CaseCounts with(List<WorkItem> items) {
        return plus(items, 1);
    }

    CaseCounts without(List<WorkItem> items) {
        return plus(items, -1);
    }

    private CaseCounts plus(List<WorkItem> items, int sign) {
        Map<Status, Integer> counts = RowCounts.by(Status.class, items, item -> Stream.of(item.status()));
        CaseCounts more = of(counts);
        return new CaseCounts(
                notDue + sign * more.notDue,
                due + sign * more.due,
                overdue + sign * more.overdue,
                suspended + sign * more.suspended,
                unclear + sign * more.unclear,
                outOfScope + sign * more.outOfScope);
    }

    /** All cases. */
    public int stock() {
        return inScope() + outOfScope;
    }

    /** Cases that the policy covers. Cases that cannot be judged belong to them until somebody knows better. */
    public int inScope() {
        return running() + suspended + unclear;
    }

    /** Cases whose cycle runs: the denominator of the adherence. */
    public int running() {
        return onTime() + overdue;
    }

    /** Cases whose latest day has not passed: the numerator of the adherence. */
    public int onTime() {
        return notDue + due;
    }

    /** (NOT_DUE + DUE) / (NOT_DUE + DUE + OVERDUE), between 0 and 1; empty when no cycle runs. */
    public Optional<BigDecimal> adherence() {
        return KeyFigure.shareOf(onTime(), running());
    }
}
