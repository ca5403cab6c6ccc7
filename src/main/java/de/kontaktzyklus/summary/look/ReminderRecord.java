package de.kontaktzyklus.summary.look;

import de.kontaktzyklus.summary.figures.ReminderEffect.Fate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Knows what was said to whom, and whether it arrived. Port; days are inclusive. */
public interface ReminderRecord {

    /**
     * When a caseworker was first told of each overdue case, once for each time it was overdue; only if the mail is not
     * known to have failed.
     */
    List<FirstReminder> firstReminders(LocalDate first, LocalDate last);

    /** Digests of these days that no server is known to have accepted and no later mail replaces. */
    List<FailedMail> notAccepted(LocalDate first, LocalDate last);

    /** Customers of overdue cases in digests of these days, if none of these digests was accepted. */
    Set<String> unreached(LocalDate first, LocalDate last);

    /** The day on which a case was first announced as overdue. */
    record FirstReminder(String customer, LocalDate day) {
        @Override
        public String toString() {
            return "FirstReminder[" + day + "]";
        }
    }

    /**
     * A mail that did not arrive.
     *
     * @param holder id of the caseworker or team it was for; empty for the office's own addresses
     * @param cases overdue cases it lists
     */
    record FailedMail(String holder, Fate fate, int cases) {}

    /** Knows of no reminders: nothing was ever sent. */
    static ReminderRecord none() {
        return new ReminderRecord() {
            @Override
            public List<FirstReminder> firstReminders(LocalDate first, LocalDate last) {
                return List.of();
            }

            @Override
            public List<FailedMail> notAccepted(LocalDate first, LocalDate last) {
                return List.of();
            }

            @Override
            public Set<String> unreached(LocalDate first, LocalDate last) {
                return Set.of();
            }
        };
    }
}
