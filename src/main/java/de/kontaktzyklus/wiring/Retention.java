package de.kontaktzyklus.wiring;

import de.kontaktzyklus.config.Settings;
import de.kontaktzyklus.dispatch.files.SummaryFiles;
import de.kontaktzyklus.export.ArchivedExports;
import de.kontaktzyklus.export.RefusedFiles;
import de.kontaktzyklus.retention.ForgetRun;
import de.kontaktzyklus.retention.Kept;
import de.kontaktzyklus.retention.OldFiles;
import de.kontaktzyklus.retention.RetentionRules;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.summary.KeptSummaries;
import de.kontaktzyklus.summary.SummaryRun;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bean of the route that forgets. */
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final ForgetRun run;
    private final OfficeClock clock;

    Retention(ForgetRun run, OfficeClock clock) {
        this.run = run;
        this.clock = clock;
    }

    static Retention of(
            Settings settings, OfficeClock clock, StateDatabase state, ExportsInForce exports, Path archive) {
        Settings.Retention periods = settings.retention();
        RetentionRules rules =
                new RetentionRules(periods.reminders(), periods.figures(), periods.exports(), periods.mailContent());
        Map<Kept, OldFiles> files = Map.of(
                Kept.ARCHIVED_EXPORT,
                new ArchivedExports(
                        archive,
                        state.takenExports(),
                        state.deletableState(),
                        () -> neededFor(SummaryRun.monthBefore(clock.today()), state.keptSummaries(), exports),
                        settings.office().timeZone()),
                Kept.REFUSED_FILE,
                new RefusedFiles(settings.export().refusedDirectory()),
                Kept.SUMMARY_FILE,
                new SummaryFiles(settings.summary().directory()));
        return new Retention(new ForgetRun(rules, state.deletableState(), files), clock);
    }

    /** What a month that is still to be made is made from. */
    private static List<Path> neededFor(YearMonth month, KeptSummaries kept, ExportsInForce exports) {
        return kept.isMade(month) ? List.of() : exports.archivedFor(month);
    }

    /** Forgets what is old today; kinds and counts are logged, nothing else. */
    public void forgetTheOld() {
        Map<Kept, Integer> counts = run.make(clock.today());
        if (counts.isEmpty()) {
            LOG.info("Nothing is old enough to be forgotten");
        } else {
            LOG.info("Forgot what was old: {}", counts);
        }
    }
}
