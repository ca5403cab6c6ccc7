package de.kontaktzyklus.reminders;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.DueWindow;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.digest.Section;
import de.kontaktzyklus.reminders.digest.Stage;
import de.kontaktzyklus.reminders.digest.Standing;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import de.kontaktzyklus.reminders.knowledge.DayKnowledge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers what was said. Port; survives a crash. */
public interface ReminderMemory {

    /** Whether the digests of this day were made; a second run on the same day makes none. */
    boolean isMade(LocalDate day);

    /**
     * Last day before the given one on which digests were made; shows whether the first run of the week is still to
     * come.
     */
    Optional<LocalDate> lastMadeBefore(LocalDate day);

    /** Day of the run that was recorded last. If the clock was ahead, it is not the latest day. */
    Optional<LocalDate> lastRecorded();

    /**
     * Everything that was said and still holds, and each event that was said (decision 27). What was not delivered was
     * not said: an announcement counts only while the mail that makes it, or one that passes it on, is with the mail
     * server or was accepted.
     */
    Set<Announcement> announced();

    /** Who had left the overdue list without a talk after the run that was recorded last, and was not settled. */
    List<Departure> departures();

    /**
     * The digests of all other days that may not have arrived and that no later run has replaced, in the order of
     * planning.
     */
    List<WaitingDigest> waiting(LocalDate day);

    /**
     * The caseworkers who have had their overview of the week of that day, by runs of days before it: a mail server has
     * it, or somebody to whom it was passed on has.
     */
    Set<String> withOverview(LocalDate day);

    /**
     * By caseworker, how many cases told of as overdue have had a talk, as runs have found since the last digest that
     * this one has.
     */
    Map<String, Integer> caughtUp();

    /**
     * The decision to send, the rendered mails and the memory of it, in one transaction: after a crash either all of it
     * has happened or nothing. A replaced mail is never sent any more. Recording the same day twice fails with
     * {@link IllegalStateException}.
     *
     * @return false, and nothing is recorded, if the result of {@link #waiting} has changed: a mail has left, or
     *     another has come back. The run must be planned again
     */
    boolean record(MadeDigests made);

    /** Control totals of the last recorded days, newest first, at most the given number; for the status. */
    List<MadeDigests.Totals> lastMade(int limit);

    /**
     * What one run has made.
     *
     * @param totals day and control totals of the run
     * @param until end of the day: a digest that has not left by then is not sent any more, because the next run says
     *     it again
     * @param digests to be sent, one for each recipient
     * @param replaced all that {@link #waiting} has named, by Message-ID, and what replaces it: the Message-ID of the
     *     digest to the same reader, or where there is none, the run itself
     * @param latestDays latest day by customer, of all cases with a window; tells of a case that vanishes whether it
     *     was overdue. A case of the export in force that is neither here nor undecided has no latest day any more
     * @param undecided customers whose case cannot be judged today, because it is rejected or unclear: each keeps the
     *     latest day it had, so that it is not forgotten if it then vanishes
     * @param standing what holds after the run, and what the next run has to know of first days as overdue, talks and
     *     departures; what was said on other days and does not hold has ended
     * @param exports the files that the run has read
     * @param knowledge what else it knew, so that the day can be replayed
     */
    record MadeDigests(
            Totals totals,
            Instant until,
            List<Made> digests,
            Map<String, String> replaced,
            Map<String, LocalDate> latestDays,
            Set<String> undecided,
            Standing standing,
            List<ExportFile> exports,
            DayKnowledge knowledge) {

        /**
         * A digest that was made.
         *
         * @param weekly whether it is the weekly digest of its reader
         * @param announced what it says as new
         * @param told each case in it, and why it is there
         */
        public record Made(OutgoingMail mail, boolean weekly, Set<Announcement> announced, List<Told> told) {

            public Made {
                told = List.copyOf(told);
            }
        }

        /**
         * A case in a digest, and why: nobody can find that out later from files that are gone by then.
         *
         * @param section heading under which it stands
         * @param status name of a {@link de.kontaktzyklus.assessment.Status}; empty of a case that has vanished
         * @param reason name of a {@link de.kontaktzyklus.assessment.Reason}, likewise
         * @param window first and last day, and how they were found; empty where there is none
         * @param news what is said of it as new
         */
        public record Told(
                String customer,
                Section section,
                String status,
                String reason,
                Optional<DueWindow> window,
                Set<Stage> news) {

            /** A row of a digest. */
            public static Told of(DigestRow row) {
                Assessment assessment = row.assessed().assessment();
                return new Told(
                        row.customer(),
                        row.standsIn(),
                        assessment.status().name(),
                        assessment.reason().name(),
                        assessment.windowIfAny(),
                        row.news());
            }

            /** A case that no export shows any more. */
            public static Told of(Digest.Vanished vanished) {
                return new Told(vanished.facts().customer(), Section.VANISHED, "", "", Optional.empty(), Set.of());
            }

            /** Names nobody. */
            @Override
            public String toString() {
                return "Told[" + section + "]";
            }
        }

        /**
         * Control totals of a run (the concept, C11).
         *
         * @param day day of the run
         * @param weekly whether it was the first run of its week
         * @param rowsRead rows of the case export
         * @param overdue overdue cases
         * @param told overdue cases in today's digests
         * @param heldBack overdue cases held back, by reason
         * @param unread of the overdue cases, those whose row cannot be read and that were overdue when last judged
         */
        public record Totals(
                LocalDate day,
                boolean weekly,
                int rowsRead,
                int overdue,
                int told,
                Map<HeldBack, Integer> heldBack,
                int unread) {}
    }
}
