package de.kontaktzyklus.summary.late;

import de.kontaktzyklus.summary.look.OfficeLook;
import de.kontaktzyklus.summary.look.OverdueOfMonth;

/** The talks of a past month as today's files know them, by the rule of its bridge: only a later one than was known. */
final class LateTalks {

    private final OfficeLook now;
    private final OverdueOfMonth overdue;

    /** @param now the office in today's files, for the same month and day */
    LateTalks(OfficeLook now) {
        this.now = now;
        this.overdue = new OverdueOfMonth(now);
    }

    /** Whether a case that was overdue in the month was seen in it, as far as it is known now. */
    boolean isSeen(String customer) {
        return now.contacts().isSeenInMonth(customer)
                && overdue.talkKnownThen(customer)
                        .filter(known -> overdue.now().isSeenSince(customer, known))
                        .isPresent();
    }
}
