package de.kontaktzyklus.cases;

import static java.util.Comparator.comparing;

import de.kontaktzyklus.cases.Movement.Kind;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.Departure.Destination;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Known cases that forget with the test; keep the same contract as those in the database. What
 * {@link TakenExports#take} and the memory of reminders do to the known cases is {@link #compare} and {@link #remember}
 * here.
 */
public final class InMemoryKnownCases implements KnownCases {

    private final Map<String, Known> known = new TreeMap<>();
    private final List<Movement> movements = new ArrayList<>();
    private final Map<String, Departure> departures = new TreeMap<>();
    private final List<BecameOverdue> becameOverdue = new ArrayList<>();
    private final Set<String> overdue = new HashSet<>();
    private boolean first = true;
    private LocalDate inForce = LocalDate.EPOCH;

    /** Compares the cases of an export with those known, and replaces these. */
    public synchronized MovementTotals compare(LocalDate exportDate, Collection<CaseSnapshot> cases) {
        Map<String, CaseSnapshot> arriving = new TreeMap<>();
        Set<String> unreadable = new HashSet<>();
        for (CaseSnapshot each : cases) {
            asKnown(each).ifPresent(now -> arriving.put(now.customer(), now));
            if (!each.readable()) {
                unreadable.add(each.customer());
            }
        }
        inForce = exportDate;
        List<Movement> found = first ? List.of() : movementsTo(arriving, exportDate);
        movements.addAll(found);
        known.replaceAll((customer, before) -> before.missingFrom(arriving, exportDate));
        arriving.values()
                .forEach(now -> known.merge(
                        now.customer(),
                        Known.of(now, exportDate),
                        (old, fresh) -> unreadable.contains(now.customer())
                                ? old.unreadableAs(now)
                                : old.seenAs(now, exportDate)));
        first = false;
        return totals(found);
    }

    /** Of a row that cannot be read, what it does not say is as it was; nobody knows one that was never readable. */
    private Optional<CaseSnapshot> asKnown(CaseSnapshot arriving) {
        Known old = known.get(arriving.customer());
        if (arriving.readable() || old == null) {
            return Optional.of(arriving).filter(CaseSnapshot::readable);
        }
        CaseSnapshot before = old.snapshot();
        return Optional.of(new CaseSnapshot(
                arriving.customer(),
                arriving.caseworker().isEmpty() ? before.caseworker() : arriving.caseworker(),
                arriving.team().isEmpty() ? before.team() : arriving.team(),
                before.profile(),
                arriving.underProtection() || before.underProtection()));
    }

    /** What a run remembers: a present case that is not among the latest days has none any more. */
    public synchronized void remember(MadeDigests made) {
        LocalDate day = made.totals().day();
        known.replaceAll(
                (customer, each) -> each.isPresent() && !made.undecided().contains(customer)
                        ? each.judged(day, Optional.ofNullable(made.latestDays().get(customer)))
                        : each.undecided(day));
        made.standing()
                .shownOverdue()
                .forEach((customer, on) -> known.computeIfPresent(customer, (same, each) -> each.withOverdueOn(on)));
        made.standing()
                .talks()
                .forEach((customer, talk) -> known.computeIfPresent(customer, (same, each) -> each.withTalk(talk)));
        known.values().forEach(each -> noteOverdue(each, day));
        departures.clear();
        made.standing().departures().forEach(each -> departures.put(each.customer(), each));
    }

    /** One that was not judged on the day stays what it was. */
    private void noteOverdue(Known each, LocalDate day) {
        boolean isJudged = each.judgedOn().filter(day::equals).isPresent();
        boolean isOverdue = each.isPresent()
                && isJudged
                && each.dueUntil().filter(latest -> latest.isBefore(day)).isPresent();
        if (isOverdue && overdue.add(each.customer())) {
            becameOverdue.add(new BecameOverdue(
                    each.customer(),
                    each.snapshot().caseworker(),
                    each.snapshot().team(),
                    each.snapshot().underProtection(),
                    day,
                    each.talk()));
        } else if (!isOverdue && (isJudged || !each.isPresent())) {
            overdue.remove(each.customer());
        }
    }

    @Override
    public synchronized List<BecameOverdue> becameOverdue(LocalDate from, LocalDate to) {
        return becameOverdue.stream()
                .filter(each -> !each.day().isBefore(from) && !each.day().isAfter(to))
                .sorted(comparing(BecameOverdue::day).thenComparing(BecameOverdue::customer))
                .toList();
    }

    public synchronized List<Departure> departures() {
        return List.copyOf(departures.values());
    }

    @Override
    public synchronized Map<String, LastKnown> lastKnown() {
        Map<String, LastKnown> all = new TreeMap<>();
        known.forEach((customer, each) -> all.put(customer, each.lastKnown()));
        return all;
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
        Departure open = departures.get(customer);
        boolean settled = open != null && open.to() != Destination.APPOINTMENT;
        if (settled) {
            departures.remove(customer);
        }
        if (each == null || each.closed() || (each.isPresent() && !each.readOn().isBefore(inForce))) {
            return settled;
        }
        known.put(customer, each.close());
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
            CaseSnapshot snapshot,
            LocalDate readOn,
            Optional<LocalDate> judgedOn,
            Optional<LocalDate> undecidedOn,
            Optional<LocalDate> dueUntil,
            Optional<LocalDate> overdueOn,
            Optional<LocalDate> talk,
            Optional<LocalDate> vanishedOn,
            boolean closed) {

        static Known of(CaseSnapshot snapshot, LocalDate readOn) {
            Optional<LocalDate> none = Optional.empty();
            return new Known(snapshot, readOn, none, none, none, none, none, none, false);
        }

        String customer() {
            return snapshot.customer();
        }

        boolean isPresent() {
            return vanishedOn.isEmpty();
        }

        Known seenAs(CaseSnapshot now, LocalDate day) {
            return new Known(now, day, judgedOn, undecidedOn, dueUntil, overdueOn, talk, Optional.empty(), false);
        }

        Known unreadableAs(CaseSnapshot now) {
            boolean stillClosed = closed && isPresent();
            return new Known(
                    now, readOn, judgedOn, undecidedOn, dueUntil, overdueOn, talk, Optional.empty(), stillClosed);
        }

        Known missingFrom(Map<String, CaseSnapshot> arriving, LocalDate day) {
            return isPresent() && !arriving.containsKey(customer())
                    ? new Known(
                            snapshot,
                            readOn,
                            judgedOn,
                            undecidedOn,
                            dueUntil,
                            overdueOn,
                            talk,
                            Optional.of(day),
                            closed)
                    : this;
        }

        Known judged(LocalDate day, Optional<LocalDate> latest) {
            return new Known(
                    snapshot, readOn, Optional.of(day), Optional.empty(), latest, overdueOn, talk, vanishedOn, closed);
        }

        /** One that has vanished is nobody's to judge. */
        Known undecided(LocalDate day) {
            Optional<LocalDate> since =
                    isPresent() ? undecidedOn.or(() -> Optional.of(day)) : Optional.<LocalDate>empty();
            return new Known(snapshot, readOn, judgedOn, since, dueUntil, overdueOn, talk, vanishedOn, closed);
        }

        Known withOverdueOn(LocalDate on) {
            return new Known(
                    snapshot, readOn, judgedOn, undecidedOn, dueUntil, Optional.of(on), talk, vanishedOn, closed);
        }

        Known withTalk(LocalDate on) {
            return new Known(
                    snapshot, readOn, judgedOn, undecidedOn, dueUntil, overdueOn, Optional.of(on), vanishedOn, closed);
        }

        Known close() {
            return new Known(snapshot, readOn, judgedOn, undecidedOn, dueUntil, overdueOn, talk, vanishedOn, true);
        }

        LastKnown lastKnown() {
            return new LastKnown(
                    snapshot.caseworker(),
                    snapshot.team(),
                    snapshot.underProtection(),
                    Optional.of(readOn),
                    judgedOn,
                    undecidedOn,
                    dueUntil,
                    overdueOn,
                    talk,
                    vanishedOn,
                    closed);
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
