package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.cases.KnownCases.LastKnown;
import de.kontaktzyklus.cases.KnownCases.VanishedCase;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.DigestPlan;
import de.kontaktzyklus.reminders.digest.TalkBlock;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plans the mails of a day: who is told what, what of it is new, and why an overdue case is told to nobody today. Pure:
 * the same inputs give the same plan.
 */
public final class DigestPlanner {

    private final ReminderRules rules;
    private final OfficeCalendar calendar;
    private final AddressBook addresses;

    public DigestPlanner(ReminderRules rules, OfficeCalendar calendar, AddressBook addresses) {
        this.rules = rules;
        this.calendar = calendar;
        this.addresses = addresses;
    }

    public DigestPlan plan(Situation situation) {
        return new Planning(situation, rules, calendar, addresses).plan();
    }

    /**
     * What a plan is made from.
     *
     * @param export the export in force, assessed for the day
     * @param directory who works where
     * @param announced what was said before and still holds
     * @param known what earlier exports and runs knew of each case
     * @param departures who had left the overdue list without a talk, as the run before left it
     * @param waiting digests of other days that nobody has for certain; each reader of one gets one of today in its
     *     place
     * @param vanished cases that vanished while overdue and are not accounted for
     * @param weekly whether this is the first run of its week
     * @param withOverview ids of the caseworkers who have had their overview of this week
     * @param caughtUp by caseworker, cases told of as overdue that have had a talk since the last mail, as far as
     *     earlier runs know
     * @param talkTime by caseworker, the time to keep free for talks
     */
    public record Situation(
            AssessedExport export,
            OfficeDirectory directory,
            Set<Announcement> announced,
            Map<String, LastKnown> known,
            List<Departure> departures,
            List<WaitingDigest> waiting,
            List<VanishedCase> vanished,
            boolean weekly,
            Set<String> withOverview,
            Map<String, Integer> caughtUp,
            Map<String, List<TalkBlock>> talkTime) {}
}
