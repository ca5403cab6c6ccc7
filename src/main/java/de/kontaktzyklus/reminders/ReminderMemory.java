package de.kontaktzyklus.reminders;

import de.kontaktzyklus.delivery.OutgoingMail;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The memory of what was said. Port; survives a crash. */
public interface ReminderMemory {

    /** Whether the digests of this day were made; a second run on the same day makes none. */
    boolean isMade(LocalDate day);

    /** Last day before the given one on which digests were made; tells whether the week's first run is still to come. */
    Optional<LocalDate> lastMadeBefore(LocalDate day);

    /** All that was announced and is still remembered. */
    Set<Announcement> announced();

    /**
     * The decision to send, the rendered mails and the memory of it, in one transaction: after a crash either all of it has
     * happened or nothing. Recording the same day twice fails with {@link IllegalStateException}.
     */
    void record(MadeDigests made);

    /** Control totals of the last recorded days, newest first, at most the given number; for the status. */
    List<MadeDigests.Totals> lastMade(int limit);

    /**
     * What one run has made.
     *
     * @param totals day and control totals of the run
     * @param mails to be sent, one for each recipient
     * @param announced what they say as new
     * @param latestDays latest day by customer, of all cases with a window; tells of a case that vanishes whether it was overdue.
     *     A case of the export in force that is neither here nor undecided has no latest day any more
     * @param undecided customers whose case cannot be judged today, because it is rejected or unclear: each keeps the latest day
     *     it had, so that it is not forgotten if it vanishes next
     */
    record MadeDigests(
            Totals totals,
            List<OutgoingMail> mails,
            Collection<Announcement> announced,
            Map<String, LocalDate> latestDays,
            Set<String> undecided) {

        /**
         * Control totals of a run (requirements, section 4).
         *
         * @param day day of the run
         * @param weekly whether it was the first run of its week
         * @param rowsRead rows of the case export
         * @param overdue overdue cases
         * @param told overdue cases in today's digests
         * @param heldBack overdue cases held back, by reason
         */
        public record Totals(
                LocalDate day, boolean weekly, int rowsRead, int overdue, int told, Map<HeldBack, Integer> heldBack) {}
    }
}
