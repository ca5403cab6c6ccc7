package de.kontaktzyklus.summary.worklist;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How many cases of the work list are overdue for how long, without protected cases.
 *
 * @param from calendar days since the latest day, inclusive
 * @param until inclusive; empty for the last one, which has no end
 * @param cases how many
 */
public record OverdueAge(int from, OptionalInt until, int cases) {

    /** First days of the ages: two weeks, a month, two, three, half a year. */
    private static final List<Integer> STEPS = List.of(1, 15, 31, 61, 91, 183);

    static List<OverdueAge> of(List<WorkItem> overdue) {
        return IntStream.range(0, STEPS.size()).mapToObj(i -> age(i, overdue)).toList();
    }

    private static OverdueAge age(int step, List<WorkItem> overdue) {
        int from = STEPS.get(step);
        boolean isLast = step == STEPS.size() - 1;
        OptionalInt until = isLast ? OptionalInt.empty() : OptionalInt.of(STEPS.get(step + 1) - 1);
        int cases = (int) overdue.stream()
                .mapToInt(WorkItem::daysOverdue)
                .filter(days -> days >= from && days <= until.orElse(Integer.MAX_VALUE))
                .count();
        return new OverdueAge(from, until, cases);
    }
}
