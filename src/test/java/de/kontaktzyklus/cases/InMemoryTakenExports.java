package de.kontaktzyklus.cases;

import static java.util.Comparator.comparing;

import de.kontaktzyklus.cases.intake.Arrivals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Exports taken that forget with the test; keep the same contract as those in the database. */
public final class InMemoryTakenExports implements TakenExports, Arrivals {

    private final List<Taken> taken = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<Refused> open = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, Arrival> arrivals = new TreeMap<>();
    private final Set<String> stuck = new HashSet<>();
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
    public boolean copy(String sha256, Path file) {
        return false;
    }

    @Override
    public synchronized Optional<Taken> before(ExportKind kind) {
        return inForce(kind)
                .flatMap(now -> taken.stream()
                        .filter(export ->
                                export.kind() == kind && !export.sha256().equals(now.sha256()))
                        .reduce((earlier, later) -> later));
    }

    @Override
    public synchronized MovementTotals take(Taken export, List<CaseSnapshot> cases) {
        putInForce(export);
        return export.kind() == ExportKind.CASES ? known.apply(export.exportDate(), cases) : MovementTotals.NONE;
    }

    private void putInForce(Taken export) {
        taken.add(export);
        open.removeIf(refusal -> refusal.kind() == export.kind());
    }

    @Override
    public synchronized MovementTotals take(Taken export, List<CaseSnapshot> cases, Arrival arrival) {
        arrivals.put(place(arrival.kind(), arrival.fileName()), arrival);
        return take(export, cases);
    }

    @Override
    public synchronized MovementTotals accept(Taken export, List<CaseSnapshot> cases, Note note) {
        decide(Decision.Action.ACCEPTED, export, note);
        return take(export, cases);
    }

    private void decide(Decision.Action action, Taken export, Note note) {
        decisions.add(
                new Decision(note.day(), action, export.kind(), export.fileName(), export.exportDate(), note.reason()));
    }

    @Override
    public synchronized void confirm(Taken again, Arrival arrival) {
        leaveAside(arrival);
        putInForce(again);
    }

    @Override
    public synchronized void leaveAside(Arrival arrival) {
        arrivals.put(place(arrival.kind(), arrival.fileName()), arrival);
    }

    /** The known cases are left as they are. */
    @Override
    public synchronized Taken rollBack(ExportKind kind, List<CaseSnapshot> cases, Note note, ZoneId zone) {
        Taken before = before(kind)
                .orElseThrow(() -> new IllegalStateException("There is no export of " + kind.key() + " before"));
        decide(Decision.Action.ROLLED_BACK, inForce(kind).orElseThrow(), note);
        int last = taken.lastIndexOf(before);
        taken.subList(last + 1, taken.size()).removeIf(export -> export.kind() == kind);
        return before;
    }

    @Override
    public synchronized List<Decision> decisions(int limit) {
        return newestFirst(decisions, limit);
    }

    @Override
    public synchronized void refuse(Refused refusal) {
        refused.removeIf(before -> isSame(before, refusal));
        refused.add(refusal);
        open.removeIf(before -> isSame(before, refusal));
        open.add(refusal);
    }

    @Override
    public synchronized void refuse(Refused refusal, Arrival arrival) {
        leaveAside(arrival);
        refuse(refusal);
    }

    @Override
    public synchronized List<Refused> openRefusals() {
        return List.copyOf(open);
    }

    @Override
    public synchronized Optional<Refused> refused(String sha256) {
        return newestFirst(refused, Integer.MAX_VALUE).stream()
                .filter(refusal -> refusal.sha256().equals(sha256))
                .findFirst();
    }

    @Override
    public synchronized boolean isSettled(Arrival file) {
        return file.equals(arrivals.get(place(file.kind(), file.fileName())));
    }

    @Override
    public synchronized void removed(ExportKind kind, String fileName) {
        arrivals.remove(place(kind, fileName));
        stuck.remove(place(kind, fileName));
    }

    @Override
    public synchronized void stuck(ExportKind kind, String fileName) {
        stuck.add(place(kind, fileName));
    }

    @Override
    public synchronized List<Arrival> stuck() {
        return arrivals.entrySet().stream()
                .filter(entry -> stuck.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String place(ExportKind kind, String fileName) {
        return kind.key() + "/" + fileName;
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
