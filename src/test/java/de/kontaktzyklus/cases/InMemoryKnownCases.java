package de.kontaktzyklus.cases;

import static java.util.Comparator.comparing;

import de.kontaktzyklus.cases.Movement.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Known cases that forget with the test; keep the same contract as those in the database. What
 * {@link TakenExports#take} and the memory of reminders do to the known cases is {@link #compare} and
 * {@link #rememberLatestDays} here.
 */
public final class InMemoryKnownCases implements KnownCases {

    private final Map<String, Known> known = new TreeMap<>();
    private final List<Movement> movements = new ArrayList<>();
    private boolean first = true;

    /** Compares the cases of an export with those known, and replaces these. */
    public synchronized MovementTotals compare(LocalDate exportDate, Collection<CaseSnapshot> cases) {
        Map<String, CaseSnapshot> arriving = new TreeMap<>();
        cases.forEach(each -> arriving.put(each.customer(), each));
        List<Movement> found = first ? List.of() : movementsTo(arriving, exportDate);
        movements.addAll(found);
        known.replaceAll((customer, before) -> before.missingFrom(arriving, exportDate));
        arriving.values().forEach(now -> known.merge(now.customer(), Known.of(now), (old, fresh) -> old.seenAs(now)));
        first = false;
        return totals(found);
    }

    /** The latest days of the last run: a present case that is not among them has none any more. */
    public synchronized void rememberLatestDays(Map<String, LocalDate> latestDays, Set<String> undecided) {
        known.replaceAll((customer, each) -> each.isPresent() && !undecided.contains(customer)
                ? each.withDueUntil(Optional.ofNullable(latestDays.get(customer)))
                : each);
    }

    @Override
    public synchronized List<Movement> movements(LocalDate from, LocalDate to) {
        return movements.stream()
                .filter(movement ->
                        !movement.day().isBefore(from) && !movement.day().isAfter(to))
                .sorted(comparing(Movement::day).thenComparing(Movement::customer))
                .toList();
    }

    @Override
    public synchronized List<VanishedCase> vanishedOverdue() {
        return known.values().stream()
                .filter(each -> !each.closed())
                .flatMap(each -> each.vanishedOverdue().stream())
                .sorted(comparing(VanishedCase::vanishedOn).thenComparing(VanishedCase::customer))
                .toList();
    }

    @Override
    public synchronized boolean close(String customer, String reason, LocalDate day) {
        Known each = known.get(customer);
        if (each == null || each.isPresent() || each.closed()) {
            return false;
        }
        known.put(customer, new Known(each.snapshot(), each.dueUntil(), each.vanishedOn(), true));
        return true;
    }

    private List<Movement> movementsTo(Map<String, CaseSnapshot> arriving, LocalDate day) {
        List<Movement> found = new ArrayList<>();
        for (CaseSnapshot now : arriving.values()) {
            Known before = known.get(now.customer());
            found.addAll(
                    before != null && before.isPresent() ? changes(before.snapshot(), now, day) : appeared(now, day));
        }
        known.values().stream()
                .filter(before -> before.isPresent() && !arriving.containsKey(before.customer()))
                .map(before -> before.vanished(day))
                .forEach(found::add);
        return found;
    }

    private static List<Movement> appeared(CaseSnapshot now, LocalDate day) {
        return List.of(new Movement(
                Kind.APPEARED, now.customer(), now.team(), "", now.caseworker(), day, now.underProtection()));
    }

    private static List<Movement> changes(CaseSnapshot before, CaseSnapshot now, LocalDate day) {
        return Stream.of(
                        change(Kind.CASEWORKER, now, before.caseworker(), now.caseworker(), day),
                        change(Kind.TEAM, now, before.team(), now.team(), day),
                        change(Kind.PROFILE, now, before.profile(), now.profile(), day))
                .filter(movement -> !movement.from().equals(movement.to()))
                .toList();
    }

    private static Movement change(Kind kind, CaseSnapshot now, String from, String to, LocalDate day) {
        return new Movement(kind, now.customer(), now.team(), from, to, day, now.underProtection());
    }

    private static MovementTotals totals(List<Movement> found) {
        return new MovementTotals(
                count(found, Kind.APPEARED),
                count(found, Kind.VANISHED),
                count(found, Kind.CASEWORKER),
                count(found, Kind.TEAM),
                count(found, Kind.PROFILE));
    }

    private static int count(List<Movement> found, Kind kind) {
        return (int) found.stream().filter(movement -> movement.kind() == kind).count();
    }

    private record Known(
            CaseSnapshot snapshot, Optional<LocalDate> dueUntil, Optional<LocalDate> vanishedOn, boolean closed) {

        static Known of(CaseSnapshot snapshot) {
            return new Known(snapshot, Optional.empty(), Optional.empty(), false);
        }

        String customer() {
            return snapshot.customer();
        }

        boolean isPresent() {
            return vanishedOn.isEmpty();
        }

        Known seenAs(CaseSnapshot now) {
            return new Known(now, dueUntil, Optional.empty(), false);
        }

        Known missingFrom(Map<String, CaseSnapshot> arriving, LocalDate day) {
            return isPresent() && !arriving.containsKey(customer())
                    ? new Known(snapshot, dueUntil, Optional.of(day), false)
                    : this;
        }

        Known withDueUntil(Optional<LocalDate> day) {
            return new Known(snapshot, day, vanishedOn, closed);
        }

        Movement vanished(LocalDate day) {
            return new Movement(
                    Kind.VANISHED,
                    customer(),
                    snapshot.team(),
                    snapshot.caseworker(),
                    "",
                    day,
                    snapshot.underProtection());
        }

        Optional<VanishedCase> vanishedOverdue() {
            return vanishedOn.flatMap(gone -> dueUntil.filter(due -> due.isBefore(gone))
                    .map(due -> new VanishedCase(
                            customer(),
                            snapshot.caseworker(),
                            snapshot.team(),
                            due,
                            gone,
                            snapshot.underProtection())));
        }
    }
}
