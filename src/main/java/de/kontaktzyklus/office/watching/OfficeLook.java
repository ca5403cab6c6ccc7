package de.kontaktzyklus.office.watching;

import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeStatus;
import de.kontaktzyklus.office.health.OfficeHealth;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.proof.DailyProof;
import de.kontaktzyklus.state.StateDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An office as it is at one moment, from its state alone.
 *
 * @param madeAt by the clock of the machine
 * @param days the last office days since the first run, the newest first
 * @param openRefusals by kind, refused exports since which none of their kind was taken
 * @param policySince from when on the contact policy in force holds; empty if none is in force
 */
record OfficeLook(
        Instant madeAt,
        OfficeStatus status,
        Health health,
        List<Day> days,
        Map<ExportKind, Integer> openRefusals,
        Optional<LocalDate> policySince) {

    static final int DAYS = 30;

    /** Runs of closed days, by hand, may be among them. */
    private static final int RUNS = 2 * DAYS;

    static OfficeLook at(Office office, OfficeClock clock, StateDatabase state, IssueWords words) {
        Instant now = OfficeClock.machine();
        return new OfficeLook(
                now,
                OfficeStatus.atAGlance(office, clock, state),
                OfficeHealth.of(office, clock, now, state, words),
                days(office.calendar(), clock.today(), state),
                openRefusals(state),
                office.policy().inForceOn(clock.today()).map(version -> version.validFrom()));
    }

    private static List<Day> days(OfficeCalendar calendar, LocalDate today, StateDatabase state) {
        Map<LocalDate, Totals> runs = byDay(state.reminderMemory().lastMade(RUNS).stream(), Totals::day);
        Map<LocalDate, DailyProof> proofs = byDay(state.proofs().last(RUNS).stream(), DailyProof::day);
        LocalDate last = runs.keySet().stream().max(LocalDate::compareTo).orElse(today);
        LocalDate first = runs.keySet().stream().min(LocalDate::compareTo).orElse(today.plusDays(1));
        return Stream.iterate(last.isAfter(today) ? last : today, day -> !day.isBefore(first), day -> day.minusDays(1))
                .filter(day -> calendar.isOfficeDay(day) || runs.containsKey(day))
                .limit(DAYS)
                .map(day -> new Day(day, Optional.ofNullable(runs.get(day)), Optional.ofNullable(proofs.get(day))))
                .toList();
    }

    private static <T> Map<LocalDate, T> byDay(Stream<T> all, Function<T, LocalDate> day) {
        return all.collect(Collectors.toMap(day, each -> each, (newer, older) -> newer));
    }

    private static Map<ExportKind, Integer> openRefusals(StateDatabase state) {
        Map<ExportKind, Integer> open = new EnumMap<>(ExportKind.class);
        for (ExportKind kind : ExportKind.values()) {
            open.put(kind, 0);
        }
        state.takenExports().openRefusals().forEach(refused -> open.merge(refused.kind(), 1, Integer::sum));
        return open;
    }

    /**
     * An office day.
     *
     * @param totals control totals of its run; empty if there was none
     * @param proof whether everybody was told, as written down
     */
    record Day(LocalDate day, Optional<Totals> totals, Optional<DailyProof> proof) {}

    /** Overdue cases that were held back in a run, whatever the reason. */
    static int heldBack(Totals totals) {
        return totals.heldBack().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether each overdue case of a run is accounted for. */
    static boolean balances(Totals totals) {
        return totals.overdue() == totals.told() + heldBack(totals);
    }
}
