package de.kontaktzyklus.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases that moved or vanished between exports: the office has to know why. Port; survives a crash. */
public interface KnownCases {

    /** Movements of the exports dated in the given days, both inclusive, in order of day, then customer. */
    List<Movement> movements(LocalDate first, LocalDate last);

    /**
     * Cases that vanished from the exports while overdue and neither returned nor were closed, oldest first (the
     * concept, C11). Overdue means: the latest day of the case was before the day of the first export without it.
     */
    List<VanishedCase> vanishedOverdue();

    /** What earlier exports and runs have known of each case, by customer number. */
    Map<String, LastKnown> lastKnown();

    /**
     * The cases that a digest run of the given days, both inclusive, was the first to show as overdue, in order of the
     * day, then of the customer; whatever has become of them since. One that could not be judged in between has not
     * become overdue again.
     */
    List<BecameOverdue> becameOverdue(LocalDate first, LocalDate last);

    /** The latest counted talk of each case that an export in force has shown. */
    default ContactRecord talks() {
        return talksOf(lastKnown());
    }

    /** The talks among what was known. */
    static ContactRecord talksOf(Map<String, LastKnown> known) {
        return customer -> Optional.ofNullable(known.get(customer)).flatMap(LastKnown::talk);
    }

    /**
     * Marks a case as accounted for ({@code close}) that vanished, whose row cannot be read any more, or that left the
     * overdue cases without a talk and has stayed on the team leader's list since; recorded with day and reason.
     *
     * @return false when no such case has this number, or it is closed already; nothing is recorded then
     */
    boolean close(String customer, String reason, LocalDate day);

    /**
     * What is remembered of a case; caseworker, team and protection as its last readable row stated them.
     *
     * @param readOn export date of the last export in which its row could be read
     * @param judgedOn last day on which a run could judge it
     * @param undecidedOn day of the first run since then that could not; empty if the last run could
     * @param dueUntil its latest day when it was judged, empty if it had none
     * @param overdueOn day of the first run since its last counted talk that showed it overdue
     * @param talk latest counted talk that an export in force has shown
     * @param vanishedOn export date of the first export without it; empty while it is in the exports
     * @param closed whether somebody has accounted for it
     */
    record LastKnown(
            String caseworker,
            String team,
            boolean underProtection,
            Optional<LocalDate> readOn,
            Optional<LocalDate> judgedOn,
            Optional<LocalDate> undecidedOn,
            Optional<LocalDate> dueUntil,
            Optional<LocalDate> overdueOn,
            Optional<LocalDate> talk,
            Optional<LocalDate> vanishedOn,
            boolean closed) {

        /** Whether it was overdue when it was last judged. */
        public boolean wasOverdue() {
            return dueUntil.flatMap(latest -> judgedOn.filter(latest::isBefore)).isPresent();
        }
    }

    /**
     * A case that became overdue.
     *
     * @param caseworker id as the export of that day stated it, may be empty
     * @param team likewise
     * @param day of the first run that showed it
     * @param talk its latest counted talk on that day
     */
    record BecameOverdue(
            String customer,
            String caseworker,
            String team,
            boolean underProtection,
            LocalDate day,
            Optional<LocalDate> talk) {

        /** Names no customer. */
        @Override
        public String toString() {
            return "BecameOverdue[" + day + "]";
        }
    }

    /**
     * A case that is missing from the exports.
     *
     * @param dueUntil its latest day, as last computed
     * @param vanishedOn export date of the first export without it
     * @param underProtection whether it was protected when last seen, and so may be listed to the protected-case
     *     address only
     */
    record VanishedCase(
            String customer,
            String caseworker,
            String team,
            LocalDate dueUntil,
            LocalDate vanishedOn,
            boolean underProtection) {}
}
