package de.kontaktzyklus.reminders.knowledge;

import de.kontaktzyklus.cases.KnownCases.LastKnown;
import de.kontaktzyklus.cases.KnownCases.VanishedCase;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was said and known before a run, as it found it: with the exports and the rules this makes its plan.
 *
 * @param lastMade last day before on which digests were made
 * @param announced what was said before and still holds
 * @param known what earlier exports and runs knew of each case, by customer number
 * @param departures who had left the overdue list without a talk
 * @param waiting digests of other days that nobody has for certain
 * @param vanished cases that vanished while overdue and were not accounted for
 * @param withOverview ids of the caseworkers who had had their overview of the week
 * @param caughtUp by caseworker, cases told of as overdue that had had a talk since the last mail
 */
public record Recollection(
        Optional<LocalDate> lastMade,
        Set<Announcement> announced,
        Map<String, LastKnown> known,
        List<Departure> departures,
        List<WaitingDigest> waiting,
        List<VanishedCase> vanished,
        Set<String> withOverview,
        Map<String, Integer> caughtUp) {

    /** Names nobody. */
    @Override
    public String toString() {
        return "Recollection[" + known.size() + " cases, " + announced.size() + " announcements]";
    }
}
