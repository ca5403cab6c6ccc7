package de.kontaktzyklus.reminders;

import de.kontaktzyklus.assessment.totals.ControlTotals;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.planning.ReminderRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Puts digests and alarms into words and into a finished mail. Port; the same inputs give the same bytes. */
public interface Letters {

    OutgoingMail digest(Digest digest, RunFacts run);

    /** To the administrator; one mail for each kind and subject on a day. */
    OutgoingMail alarm(Alarm alarm, Instant writtenAt);

    /**
     * A mail that could not be delivered, for the next in line: its texts and attachments as they were, under a note.
     * Holds the same customers and names the mail it passes on.
     */
    OutgoingMail passOn(OutgoingMail refused, PassingOn passing);

    /**
     * What every mail of a run says about the run.
     *
     * @param day day of the run
     * @param weekly whether it is the first run of its week
     * @param writtenAt the Date header
     * @param totals control totals of the export
     * @param overdue overdue cases of the office
     * @param told overdue cases in today's mails
     * @param heldBack overdue cases held back, by reason
     * @param export the case export in force
     * @param policyFrom day from which the policy in force holds, if one is in force
     * @param rules the numbers the sections are made by
     */
    record RunFacts(
            LocalDate day,
            boolean weekly,
            Instant writtenAt,
            ControlTotals totals,
            int overdue,
            int told,
            Map<HeldBack, Integer> heldBack,
            ExportFile export,
            Optional<LocalDate> policyFrom,
            ReminderRules rules) {}
}
