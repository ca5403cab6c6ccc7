package de.kontaktzyklus.wiring;

import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.reminders.DigestRun;
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
            LOG.info("Digests of {}: {} mails, {}", clock.today(), made.mails().size(), made.totals());
        } else if (result instanceof DigestResult.Skipped skipped) {
            LOG.info("No digests on {}: {}", clock.today(), skipped.why());
        } else {
            LOG.error("The control totals of {} do not balance; nothing is sent", clock.today());
        }
        return result;
    }
}
