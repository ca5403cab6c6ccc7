package de.kontaktzyklus.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** For how long something has been overdue; the only place where that is computed. */
public final class DaysOverdue {

    private DaysOverdue() {}

    /** Calendar days from the latest day to the given one; 0 as long as the latest day has not passed. */
    public static int on(LocalDate day, LocalDate dueUntil) {
        return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(dueUntil, day)));
    }
}
