package de.kontaktzyklus.cases;

import java.time.LocalDate;
import java.util.List;

/** Cases that moved or vanished between exports: the office has to know why. Port; survives a crash. */
public interface KnownCases {

    /** Movements of the exports dated in the given days, both inclusive, in order of day, then customer. */
    List<Movement> movements(LocalDate first, LocalDate last);

    /**
     * Cases that vanished from the exports while overdue and neither returned nor were closed, oldest first
     * (requirements, section 4). Overdue means: the latest day of the case was before the day of the first export
     * without it.
     */
    List<VanishedCase> vanishedOverdue();

    /**
     * Marks a vanished case as accounted for ({@code close}); recorded with day and reason.
     *
     * @return false when no vanished, unclosed case has this number; nothing is recorded then
     */
    boolean close(String customer, String reason, LocalDate day);

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
