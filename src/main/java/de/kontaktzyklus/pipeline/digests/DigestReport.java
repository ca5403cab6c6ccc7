package de.kontaktzyklus.pipeline.digests;

import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.reminders.DigestResult.Made;
import de.kontaktzyklus.reminders.DigestResult.Skipped;
import de.kontaktzyklus.reminders.DigestResult.Why;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import java.time.LocalDate;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the digests of a day ended, in the log. */
final class DigestReport {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private DigestReport() {}

    static void log(DigestResult result, LocalDate today) {
        if (result instanceof Made made) {
            LOG.info("{}", inWords(made));
        } else if (result instanceof Skipped skipped) {
            LOG.info("No digests on {}: {}", today, inWords(skipped.why()));
        } else {
            LOG.error("The control totals of {} do not balance; nothing is sent", today);
        }
    }

    private static String inWords(Made made) {
        Totals totals = made.totals();
        return String.format(
                Locale.ROOT,
                "Made the %s digests of %s: %,d mails; %,d rows read; %,d overdue = %,d told + %,d held back",
                totals.weekly() ? "weekly" : "daily",
                totals.day(),
                made.mails().size(),
                totals.rowsRead(),
                totals.overdue(),
                totals.told(),
                totals.heldBack().values().stream().mapToInt(Integer::intValue).sum());
    }

    private static String inWords(Why why) {
        return switch (why) {
            case OFFICE_CLOSED -> "the office is closed";
            case ALREADY_MADE -> "they are made already";
            case OTHER_NODE -> "another node is at it";
            case NO_EXPORT -> "an export that is needed was never taken";
            case CLOCK_WENT_BACK -> "those of the next office day are made already; the clock has been set back";
            case CLOCK_IMPLAUSIBLE -> "the clock can hardly be right";
        };
    }
}
