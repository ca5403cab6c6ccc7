package de.kontaktzyklus.reminders.proof;

import de.kontaktzyklus.delivery.Climbs;
import de.kontaktzyklus.delivery.MailKind;
import java.util.Set;

/**
 * A digest of the week, or a part of one that was too big for one mail.
 *
 * @param digest which digest it is a part of: the same for all its parts, and another one for each other digest
 * @param step what became of it, and what it passes on
 * @param weekly whether it is the overview of the week
 * @param overdue numbers of the overdue cases it lists
 */
public record WeekMail(String digest, Climbs.Step step, MailKind kind, boolean weekly, Set<String> overdue) {

    /** The first on its way, as an overview of a caseworker. */
    public boolean isOverview() {
        return weekly && kind == MailKind.CASEWORKER_DIGEST && step.forwards().isEmpty();
    }

    /** One that passes on what several share tells of the cases of those whose mail it is. */
    boolean tellsOf(String acting) {
        return step.forwards().isEmpty() || kind != MailKind.CASEWORKER_DIGEST || step.isOn(acting);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "WeekMail[" + step.messageId() + "]";
    }
}
