package de.kontaktzyklus.assessment;

import de.kontaktzyklus.cases.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The first and the last day for a contact, both inclusive, and how they were found.
 *
 * @param reason which rule gave the window: FIRST_INTERVIEW, MEASURE, INDIVIDUAL or CYCLE
 * @param anchor the day the clock starts: last counted contact or registration
 * @param dueFrom first day of the window
 * @param lastDay end of the period, before it moves to a working day and before any grace
 * @param dueUntil latest day: {@code lastDay} moved to a working day (§ 26 (3) SGB X), or the end of the grace after an
 *     exception
 * @param length what was added to the anchor to get {@code lastDay}; empty if the rule counts in working days, or back
 *     from the end of a measure
 * @param workingDays number of working days (AT) that were counted instead; 0 if none
 * @param target day by which a first interview should have been held (7 AT), for first interviews only
 * @param graceAfter last day of the ended exception that moved {@code dueUntil}, if one did
 */
public record DueWindow(
        Reason reason,
        LocalDate anchor,
        LocalDate dueFrom,
        LocalDate lastDay,
        LocalDate dueUntil,
        Optional<Span> length,
        int workingDays,
        Optional<LocalDate> target,
        Optional<LocalDate> graceAfter) {

    /** The window of a first interview: its end is counted in working days of the office, so it never has to move. */
    static DueWindow ofFirstInterview(LocalDate registered, LocalDate target, LocalDate limit, int workingDays) {
        return new DueWindow(
                Reason.FIRST_INTERVIEW,
                registered,
                registered,
                limit,
                limit,
                Optional.empty(),
                workingDays,
                Optional.of(target),
                Optional.empty());
    }

    /** A window that ends a span after the anchor. */
    static DueWindow afterSpan(
            Reason reason, LocalDate anchor, LocalDate from, LocalDate last, LocalDate until, Span length) {
        return new DueWindow(
                reason, anchor, from, last, until, Optional.of(length), 0, Optional.empty(), Optional.empty());
    }

    /**
     * How long something has been overdue. No other place computes this.
     *
     * @return calendar days from the latest day to the given one; 0 until the latest day has passed
     */
    public static int daysOverdue(LocalDate dueUntil, LocalDate day) {
        return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(dueUntil, day)));
    }

    /** Whether this is the window of a first interview (the concept, C2, "Vorlaufzeit"). */
    public boolean isFirstInterview() {
        return reason == Reason.FIRST_INTERVIEW;
    }

    /** Whether the latest day has moved, because the end of the period was no working day. */
    public boolean isMoved() {
        return graceAfter.isEmpty() && !dueUntil.equals(lastDay);
    }

    DueWindow withGrace(LocalDate exceptionEnd, LocalDate graceEnd) {
        return new DueWindow(
                reason, anchor, dueFrom, lastDay, graceEnd, length, workingDays, target, Optional.of(exceptionEnd));
    }
}
