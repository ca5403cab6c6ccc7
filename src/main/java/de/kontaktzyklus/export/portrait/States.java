package de.kontaktzyklus.export.portrait;

import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.export.portrait.Portrait.AssessedRows;
import de.kontaktzyklus.export.portrait.Portrait.ReasonCount;
import de.kontaktzyklus.export.portrait.Portrait.StateCount;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the rows of an assessed export by state and reason. */
final class States {

    private static final int MOST_REASONS = 3;

    private final Map<Status, Map<Reason, Integer>> counts = new EnumMap<>(Status.class);

    private States() {}

    static AssessedRows of(AssessedExport export) {
        States states = new States();
        export.cases()
                .forEach(each ->
                        states.add(each.assessment().status(), each.assessment().reason()));
        return new AssessedRows(
                export.day(),
                states.counts.entrySet().stream()
                        .map(entry -> state(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private void add(Status status, Reason reason) {
        counts.computeIfAbsent(status, none -> new EnumMap<>(Reason.class)).merge(reason, 1, Integer::sum);
    }

    private static StateCount state(Status status, Map<Reason, Integer> reasons) {
        List<ReasonCount> commonest = reasons.entrySet().stream()
                .map(entry -> new ReasonCount(entry.getKey().name(), entry.getValue()))
                .sorted(Comparator.comparingInt(ReasonCount::rows).reversed())
                .limit(MOST_REASONS)
                .toList();
        int rows = reasons.values().stream().mapToInt(Integer::intValue).sum();
        return new StateCount(status.name(), rows, commonest);
    }
}
