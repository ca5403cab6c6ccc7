package de.kontaktzyklus.reminders.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day can be right if it lies near the last day the office is known to have lived through, or near the day of the
 * newest export. One of the two is enough: after a long standstill the first export that comes says that the clock is
 * right, and after a day that never was the exports say that it is right again (decision 042).
 *
 * @param toleranceDays calendar days that a day may lie ahead of or behind what is known, inclusive
 */
public record ClockRule(int toleranceDays) {

    /** The doubt on this day; empty if there is none, or if nothing is known yet. */
    public Optional<ClockDoubt> doubt(LocalDate today, Evidence evidence) {
        List<LocalDate> known = Stream.concat(evidence.last().stream(), evidence.newestExport().stream())
                .toList();
        if (known.isEmpty() || known.stream().anyMatch(day -> isNear(today, day))) {
            return Optional.empty();
        }
        return Optional.of(new ClockDoubt(
                today,
                known.stream().max(Comparator.naturalOrder()).orElseThrow(),
                today.isBefore(evidence.newestExport().or(evidence::last).orElseThrow())));
    }

    private boolean isNear(LocalDate today, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(today, day)) <= toleranceDays;
    }

    /**
     * What the clock did not make.
     *
     * @param last the last day that the office has lived through
     * @param newestExport the latest date in the name of an export in force; the time a file was changed proves
     *     nothing, because the same clock may have given it
     */
    public record Evidence(Optional<LocalDate> last, Optional<LocalDate> newestExport) {}
}
