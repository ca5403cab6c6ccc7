package de.kontaktzyklus.cases;

import static java.util.Comparator.comparing;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Exports taken that forget with the test; keep the same contract as those in the database. */
public final class InMemoryTakenExports implements TakenExports {

    private final List<Taken> taken = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final BiFunction<LocalDate, List<CaseSnapshot>, MovementTotals> known;

    /** Compares the cases of an export with those of the one before, and records no movements. */
    public InMemoryTakenExports() {
        this.known = new Known()::compare;
    }

    /** Leaves the comparison of an export, by its day and cases, to the known cases. */
    public InMemoryTakenExports(BiFunction<LocalDate, List<CaseSnapshot>, MovementTotals> known) {
        this.known = known;
    }

    @Override
    public synchronized Optional<Taken> inForce(ExportKind kind) {
        return taken.stream().filter(export -> export.kind() == kind).reduce((earlier, later) -> later);
    }

    @Override
    public synchronized Optional<Taken> latestNotAfter(ExportKind kind, LocalDate day) {
        return taken.stream()
                .filter(export -> export.kind() == kind && !export.exportDate().isAfter(day))
                .filter(export -> Files.isRegularFile(export.archived()))
                .sorted(comparing(Taken::exportDate))
                .reduce((earlier, later) -> later);
    }

    @Override
    public synchronized boolean isTaken(ExportKind kind, String sha256) {
        return taken.stream()
                .anyMatch(export -> export.kind() == kind && export.sha256().equals(sha256));
    }

    @Override
    public synchronized MovementTotals take(Taken export, List<CaseSnapshot> cases) {
        if (isTaken(export.kind(), export.sha256())) {
            throw new IllegalStateException("The content of " + export.fileName() + " was taken before");
        }
        taken.add(export);
        return export.kind() == ExportKind.CASES ? known.apply(export.exportDate(), cases) : MovementTotals.NONE;
    }

    @Override
    public synchronized void refuse(Refused refusal) {
        if (refused.stream().noneMatch(before -> isSame(before, refusal))) {
            refused.add(refusal);
        }
    }

    private static boolean isSame(Refused one, Refused other) {
        return one.kind() == other.kind()
                && one.sha256().equals(other.sha256())
                && one.reason().equals(other.reason());
    }

    @Override
    public synchronized List<Taken> lastTaken(int limit) {
        return newestFirst(taken, limit);
    }

    @Override
    public synchronized List<Refused> lastRefused(int limit) {
        return newestFirst(refused, limit);
    }

    private static <T> List<T> newestFirst(List<T> all, int limit) {
        List<T> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        return reversed.stream().limit(limit).toList();
    }

    /** The cases of the export before. */
    private static final class Known {

        private Map<String, CaseSnapshot> before = Map.of();
        private boolean first = true;

        MovementTotals compare(LocalDate day, List<CaseSnapshot> cases) {
            Map<String, CaseSnapshot> now = new HashMap<>();
            cases.forEach(each -> now.put(each.customer(), each));
            MovementTotals totals = first ? MovementTotals.NONE : totals(now);
            before = now;
            first = false;
            return totals;
        }

        private MovementTotals totals(Map<String, CaseSnapshot> now) {
            return new MovementTotals(
                    (int) now.keySet().stream()
                            .filter(each -> !before.containsKey(each))
                            .count(),
                    (int) before.keySet().stream()
                            .filter(each -> !now.containsKey(each))
                            .count(),
                    changed(now, CaseSnapshot::caseworker),
                    changed(now, CaseSnapshot::team),
                    changed(now, CaseSnapshot::profile));
        }

        private int changed(Map<String, CaseSnapshot> now, Function<CaseSnapshot, String> fact) {
            return (int) now.values().stream()
                    .filter(each -> before.containsKey(each.customer()))
                    .filter(each -> !fact.apply(each).equals(fact.apply(before.get(each.customer()))))
                    .count();
        }
    }
}
