package de.kontaktzyklus.reminders.digest;

import java.util.Map;
import java.util.Set;

/**
 * Who has to be told, and of what, by the end of the day of a run (docs/operations.md, The proof that everybody was
 * told).
 *
 * @param caseworkers ids of those who are there and have an address that may be used: each has to have an overview this
 *     week
 * @param overdue the customer of each overdue case, and the id of whoever acts for it: a caseworker or a team; empty
 *     for the office's own addresses, and for nobody
 * @param reasons for each overdue case why it would be held back if it stood in no mail
 */
public record ToBeTold(Set<String> caseworkers, Map<String, String> overdue, Map<String, HeldBack> reasons) {

    public static final ToBeTold NOTHING = new ToBeTold(Set.of(), Map.of(), Map.of());

    public ToBeTold {
        caseworkers = Set.copyOf(caseworkers);
        overdue = Map.copyOf(overdue);
        reasons = Map.copyOf(reasons);
    }

    /** The same with the reasons as they are when the mails are written. */
    public ToBeTold because(Map<String, HeldBack> now) {
        return new ToBeTold(caseworkers, overdue, now);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "ToBeTold[" + caseworkers.size() + " caseworkers, " + overdue.size() + " overdue]";
    }
}
