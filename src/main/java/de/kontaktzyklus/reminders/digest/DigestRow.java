package de.kontaktzyklus.reminders.digest;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import java.util.Optional;
import java.util.Set;

/**
 * A case in a mail.
 *
 * @param assessed the case
 * @param section where it is in the mail
 * @param news what is new about it for this recipient; empty: told before
 * @param keeper name or id of its caseworker, if that is not the recipient; otherwise empty
 * @param gap why this recipient is told instead of the caseworker, if so
 */
public record DigestRow(AssessedCase assessed, Section section, Set<Stage> news, String keeper, Optional<Gap> gap) {

    public boolean isNew() {
        return !news.isEmpty();
    }

    public String customer() {
        return assessed.customer();
    }

    boolean isOverdue() {
        return assessed.assessment() instanceof Assessment.Overdue;
    }
}
