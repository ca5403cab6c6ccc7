package de.kontaktzyklus.state.reminders;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/**
 * From when until when each case was overdue, as the runs saw it: a month's summary counts who became overdue in it,
 * also if nothing of it is left on its last day (decision 38). One that cannot be judged is neither here nor there: its
 * stretch goes on.
 */
final class OverdueStretches {

    /** Never unknown, so that it can be denied. */
    private static final String OVERDUE =
            "(vanished_on IS NULL AND judged_on = :day AND due_until IS NOT NULL AND due_until < :day)";

    private static final String END = """
            UPDATE overdue_stretch SET ended_on = :day
            WHERE ended_on IS NULL AND EXISTS (
              SELECT 1 FROM known_case
              WHERE known_case.customer = overdue_stretch.customer
                AND (vanished_on IS NOT NULL OR judged_on = :day)
                AND NOT %s)""".formatted(OVERDUE);

    private static final String BEGIN = """
            INSERT INTO overdue_stretch (customer, began_on, caseworker, team, talk_on)
            SELECT customer, :day, caseworker, team, talk_on FROM known_case
            WHERE %s AND NOT EXISTS (
              SELECT 1 FROM overdue_stretch open
              WHERE open.customer = known_case.customer AND open.ended_on IS NULL)
            ON CONFLICT (customer, began_on) DO UPDATE SET ended_on = NULL""".formatted(OVERDUE);

    private final Handle handle;
    private final LocalDate day;

    OverdueStretches(Handle handle, LocalDate day) {
        this.handle = handle;
        this.day = day;
    }

    /** After the known cases were brought up to date by the run of the day. */
    void record() {
        handle.createUpdate(END).bind("day", day).execute();
        handle.createUpdate(BEGIN).bind("day", day).execute();
    }
}
