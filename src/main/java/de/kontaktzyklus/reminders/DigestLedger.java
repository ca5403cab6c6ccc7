package de.kontaktzyklus.reminders;

import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.reminders.DigestResult.Why;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.reminders.knowledge.Recollection;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** Which digests were made, and which must still be made. */
record DigestLedger(OfficeCalendar calendar, ReminderMemory memory) {

    /** Whether the office is open and the digests of this day are not made. */
    boolean isOpen(LocalDate day) {
        return whyNot(day).isEmpty();
    }

    /**
     * Why the digests of this day must not be made; empty if they must. Does not look at what the clock showed before.
     */
    Optional<Why> whyNot(LocalDate day) {
        if (!calendar.isOfficeDay(day)) {
            return Optional.of(Why.OFFICE_CLOSED);
        }
        return memory.isMade(day) ? Optional.of(Why.ALREADY_MADE) : Optional.empty();
    }

    /** An alarm if digests of a later day were made: the clock was ahead then, or was set back. */
    Optional<Alarm> aheadOf(LocalDate day) {
        return lastMadeAfter(day).map(later -> Alarm.of(Alarm.Kind.CLOCK_WENT_BACK, "", day, day, later));
    }

    /**
     * Whether no digests were made in the week of this day before it.
     *
     * @param memory as of that day
     */
    static boolean isFirstOfWeek(LocalDate day, Recollection memory) {
        return memory.lastMade().filter(last -> weekOf(last) == weekOf(day)).isEmpty();
    }

    private Optional<LocalDate> lastMadeAfter(LocalDate day) {
        return memory.lastMade(1).stream()
                .map(MadeDigests.Totals::day)
                .filter(day::isBefore)
                .findFirst();
    }

    /**
     * Whether the clock was set back by an office day: the digests of that day say everything, and a run for this day
     * would be out of date. If the clock was ahead for longer, no day is left out.
     */
    boolean wasJustSetBack(LocalDate day) {
        return lastMadeAfter(day)
                .flatMap(made -> memory.lastRecorded())
                .filter(day::isBefore)
                .filter(later -> calendar.officeDaysBetween(day, later) <= 1)
                .isPresent();
    }

    private static long weekOf(LocalDate day) {
        return day.getLong(IsoFields.WEEK_BASED_YEAR) * 100 + day.getLong(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
