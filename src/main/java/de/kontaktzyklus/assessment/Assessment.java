package de.kontaktzyklus.assessment;

import java.time.LocalDate;
import java.util.Optional;

/** The result of an assessment: exactly one state, with only those values that the state has. */
public sealed interface Assessment {

    Status status();

    Reason reason();

    /** A state with a window: the contact cycle runs. */
    sealed interface InWindow extends Assessment {
        DueWindow window();

        @Override
        default Reason reason() {
            return window().reason();
        }

        /** Before, in or after the window (docs/rules.md, 2.5). */
        static InWindow on(LocalDate day, DueWindow window) {
            int daysOverdue = DueWindow.daysOverdue(window.dueUntil(), day);
            if (daysOverdue > 0) {
                return new Overdue(window, daysOverdue);
            }
            return day.isBefore(window.dueFrom()) ? new NotDue(window) : new Due(window);
        }
    }

    /** The window has not begun. */
    record NotDue(DueWindow window) implements InWindow {
        @Override
        public Status status() {
            return Status.NOT_DUE;
        }
    }

    /** The day of assessment lies in the window, both ends inclusive. */
    record Due(DueWindow window) implements InWindow {
        @Override
        public Status status() {
            return Status.DUE;
        }
    }

    /**
     * The latest day has passed.
     *
     * @param daysOverdue calendar days since the latest day, at least 1
     */
    record Overdue(DueWindow window, int daysOverdue) implements InWindow {
        @Override
        public Status status() {
            return Status.OVERDUE;
        }
    }

    /**
     * An exception holds (the concept, C4).
     *
     * @param reason EXCEPTION or EXCEPTION_OPEN_ENDED
     * @param until last day of the exception, inclusive; empty for an open-ended one
     * @param reviewDue for an open-ended exception: whether somebody must review it, because the regular latest day has
     *     passed or cannot be computed
     * @param regularDueUntil the regular latest day, where it can be computed
     */
    record Suspended(Reason reason, Optional<LocalDate> until, boolean reviewDue, Optional<LocalDate> regularDueUntil)
            implements Assessment {
        @Override
        public Status status() {
            return Status.SUSPENDED;
        }
    }

    /** The case follows other rules than those of the policy (the concept, C5). */
    record OutOfScope(Reason reason) implements Assessment {
        @Override
        public Status status() {
            return Status.OUT_OF_SCOPE;
        }
    }

    /** Cannot be judged: shown to the caseworker, never "all right". */
    record Unclear(Reason reason) implements Assessment {
        @Override
        public Status status() {
            return Status.UNCLEAR;
        }
    }

    /** The row cannot be read. */
    record Rejected(Reason reason) implements Assessment {
        @Override
        public Status status() {
            return Status.REJECTED;
        }
    }

    /** The same row again; the first one stays. */
    record Duplicate(Reason reason) implements Assessment {
        @Override
        public Status status() {
            return Status.DUPLICATE;
        }
    }

    /** The window; only three states have one. */
    default Optional<DueWindow> windowIfAny() {
        return this instanceof InWindow in ? Optional.of(in.window()) : Optional.empty();
    }
}
