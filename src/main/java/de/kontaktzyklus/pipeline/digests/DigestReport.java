package de.kontaktzyklus.pipeline.digests;

import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.reminders.DigestResult.Made;
import de.kontaktzyklus.reminders.DigestResult.Skipped;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import java.time.LocalDate;

/** How the digests of a day ended, in the log. */
final class DigestReport {

    private static final EventLog LOG = EventLog.of(Digests.class);

    private DigestReport() {}

    static void log(DigestResult result, LocalDate today, double seconds) {
        if (result instanceof Made made) {
            Totals totals = made.totals();
            LOG.say(
                    Event.DIGESTS_MADE,
                    totals.weekly(),
                    totals.day(),
                    made.mails().size(),
                    totals.rowsRead(),
                    totals.overdue(),
                    totals.told(),
                    totals.heldBack().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum(),
                    seconds);
        } else if (result instanceof Skipped skipped) {
            LOG.say(Event.DIGESTS_NOT_MADE, today, skipped.why(), seconds);
        } else {
            LOG.say(Event.DIGESTS_NOT_BALANCED, today);
        }
    }
}
