package de.kontaktzyklus.reminders.digest;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import java.util.Optional;
import java.util.Set;

/**
 * A case in a mail.
 *
 * @param assessed the case
 * @param section where it stands
 * @param news what is new about it for this recipient; empty: told before
 * @param keeper name or id of the caseworker it belongs to, where that is not the recipient; else empty
 * @param gap why it has fallen to this recipient, if it has
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
