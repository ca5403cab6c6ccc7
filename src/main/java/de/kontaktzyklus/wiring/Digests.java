package de.kontaktzyklus.wiring;

import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.reminders.DigestRun;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bean of the digest route. */
public final class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final DigestRun run;
    private final OfficeClock clock;

    Digests(DigestRun run, OfficeClock clock) {
        this.run = run;
        this.clock = clock;
    }

    /** Makes the digests of today, if there are any to be made; all of it is in the outbox when it returns. */
    public DigestResult makeForToday() {
        DigestResult result = run.make(clock.today(), clock.now());
        if (result instanceof DigestResult.Made made) {
            LOG.info("{}", inWords(made));
        } else if (result instanceof DigestResult.Skipped skipped) {
            LOG.info("No digests on {}: {}", clock.today(), inWords(skipped.why()));
        } else {
            LOG.error("The control totals of {} do not balance; nothing is sent", clock.today());
        }
        return result;
    }

    private static String inWords(DigestResult.Made made) {
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

    private static String inWords(DigestResult.Why why) {
        return switch (why) {
            case OFFICE_CLOSED -> "the office is closed";
            case ALREADY_MADE -> "they are made already";
            case NO_EXPORT -> "no export of a kind that is needed has been taken yet";
        };
    }
}
