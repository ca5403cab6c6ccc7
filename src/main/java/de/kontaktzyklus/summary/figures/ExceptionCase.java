package de.kontaktzyklus.summary.figures;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A case whose exception must be reviewed: it has no end, or it has ended.
 *
 * @param state which of them
 * @param customer customer number
 * @param caseworker id as exported, may be empty
 * @param reason code in the policy's table, empty for another
 * @param label what people call the reason, empty likewise
 * @param ended last day of the exception, where it has ended
 * @param dueUntil latest day for the next contact; the regular one while the exception lasts
 */
public record ExceptionCase(
        State state,
        String customer,
        String caseworker,
        String reason,
        String label,
        Optional<LocalDate> ended,
        Optional<LocalDate> dueUntil) {

    /** In the order in which they are shown. */
    public enum State {
        /** Without an end, and the regular latest day has passed or is not known. */
        TO_REVIEW,
        EXPIRED,
        OPEN_ENDED
    }

    /** Names no customer. */
    @Override
    public String toString() {
        return "ExceptionCase[" + state + "]";
    }
}
