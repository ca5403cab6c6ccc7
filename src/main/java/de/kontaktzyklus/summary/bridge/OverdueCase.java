package de.kontaktzyklus.summary.bridge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A case that the next month must know: overdue when its month was summed up, or gone from the overdue ones without
 * anybody being able to judge it.
 *
 * @param customer customer number
 * @param caseworker id as exported, may be empty
 * @param underProtection whether it may be listed to the protected-case address only
 * @param lastTalk its latest counted talk then; a later one means that it was seen
 * @param awaySince month in which it vanished or could not be judged any more; empty while it is overdue
 */
public record OverdueCase(
        String customer,
        String caseworker,
        boolean underProtection,
        Optional<LocalDate> lastTalk,
        Optional<YearMonth> awaySince) {

    /** The same case, gone since a month. */
    public OverdueCase awaySince(YearMonth month) {
        return new OverdueCase(customer, caseworker, underProtection, lastTalk, Optional.of(month));
    }

    public boolean isAway() {
        return awaySince.isPresent();
    }

    /** Names no customer. */
    @Override
    public String toString() {
        return "OverdueCase[away since " + awaySince + "]";
    }
}
