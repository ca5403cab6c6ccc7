package de.kontaktzyklus.reminders;

import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.reminders.digest.DigestPlan;
import java.util.Optional;

/**
 * The control totals of a day (concept, C11). If they do not balance, nothing is sent and the administrator is told.
 */
final class Balance {

    private Balance() {}

    /** Rows read = sum of all states; empty if this holds. */
    static Optional<Alarm> ofRows(AssessedExport export) {
        return Optional.of(export).filter(it -> !it.totals().balances()).map(Balance::rowsDoNotBalance);
    }

    /** Overdue cases = told + held back; empty if this holds. */
    static Optional<Alarm> ofOverdue(DigestPlan plan) {
        return Optional.of(plan).filter(it -> !it.balances()).map(Balance::overdueDoesNotBalance);
    }

    private static Alarm rowsDoNotBalance(AssessedExport export) {
        return Alarm.of(
                Alarm.Kind.ROWS_DO_NOT_BALANCE,
                "",
                export.day(),
                export.totals().rowsRead(),
                export.totals().accountedFor());
    }

    private static Alarm overdueDoesNotBalance(DigestPlan plan) {
        int heldBack =
                plan.heldBack().values().stream().mapToInt(Integer::intValue).sum();
        return Alarm.of(Alarm.Kind.OVERDUE_DOES_NOT_BALANCE, "", plan.day(), plan.overdue(), plan.told(), heldBack);
    }
}
