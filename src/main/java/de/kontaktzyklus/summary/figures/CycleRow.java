package de.kontaktzyklus.summary.figures;

import de.kontaktzyklus.assessment.Assessment.Overdue;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.Median;
import de.kontaktzyklus.summary.worklist.RowCounts;
import de.kontaktzyklus.summary.worklist.WorkItem;
import de.kontaktzyklus.summary.worklist.WorkList;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a group of cases keeps its cycle: those of a Profillage, of a caseworker or of the whole team.
 *
 * @param key code of the Profillage or id of the caseworker; empty for those without, and for the team;
 *     {@link #TOGETHER}
 * @param label what people call it; empty if there is no name
 * @param cases how many, by status
 * @param medianOverdue calendar days the overdue ones among them have been overdue
 * @param longestOverdue calendar days
 */
public record CycleRow(
        String key, String label, CaseCounts cases, Optional<BigDecimal> medianOverdue, OptionalInt longestOverdue) {

    /** Key of the row shared by caseworkers with few cases, so that no figure is about one person. */
    public static final String TOGETHER = "*";

    public static CycleRow of(String key, String label, Collection<AssessedCase> cases) {
        List<Integer> daysOverdue = cases.stream()
                .map(AssessedCase::assessment)
                .flatMap(result -> result instanceof Overdue overdue
                        ? Optional.of(overdue.daysOverdue()).stream()
                        : Optional.<Integer>empty().stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        return new CycleRow(
                key,
                label,
                CaseCounts.of(RowCounts.byStatus(cases)),
                Median.of(daysOverdue),
                daysOverdue.stream().mapToInt(Integer::intValue).max());
    }

    /**
     * The row with the listed cases as they are known now. Cases that are not listed stay. If some of those are overdue
     * and the listed ones have changed, the longest and the median are no longer known.
     */
    public static CycleRow restated(CycleRow row, WorkList then, WorkList now) {
        CaseCounts cases = row.cases().without(then.items()).with(now.items());
        List<Integer> daysOverdue = daysOverdue(now);
        if (daysOverdue.equals(daysOverdue(then))) {
            return new CycleRow(row.key(), row.label(), cases, row.medianOverdue(), row.longestOverdue());
        }
        boolean allListed = cases.overdue() == daysOverdue.size();
        return new CycleRow(
                row.key(),
                row.label(),
                cases,
                allListed ? Median.of(daysOverdue) : Optional.empty(),
                allListed ? daysOverdue.stream().mapToInt(Integer::intValue).max() : OptionalInt.empty());
    }

    private static List<Integer> daysOverdue(WorkList list) {
        return list.in(CaseGroup.OVERDUE).stream()
                .map(WorkItem::daysOverdue)
                .sorted()
                .toList();
    }

    /** Whether the row has no cases: it is still shown for a Profillage of the policy, but left out for "none". */
    public boolean hasNoCases() {
        return cases.stock() == 0;
    }
}
