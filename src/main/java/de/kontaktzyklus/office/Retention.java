package de.kontaktzyklus.office;

import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.dispatch.files.SummaryFiles;
import de.kontaktzyklus.export.intake.ArchivedExports;
import de.kontaktzyklus.export.intake.RefusedFiles;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.retention.ForgetRun;
import de.kontaktzyklus.retention.Kept;
import de.kontaktzyklus.retention.OldFiles;
import de.kontaktzyklus.retention.RetentionRules;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.look.KeptSummaries;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The bean of the route that forgets. */
public final class Retention {

    private static final EventLog LOG = EventLog.of(Retention.class);

    private final ForgetRun run;
    private final OfficeClock clock;
    private final BooleanSupplier clockIsSound;
    private volatile LocalDate askedFor = LocalDate.MIN;

    /** @param clockIsSound whether today can be right */
    Retention(ForgetRun run, OfficeClock clock, BooleanSupplier clockIsSound) {
        this.run = run;
        this.clock = clock;
        this.clockIsSound = clockIsSound;
    }

    public static Retention of(
            Settings settings,
            OfficeClock clock,
            StateDatabase state,
            ExportsInForce exports,
            Path archive,
            BooleanSupplier clockIsSound) {
        Settings.Retention periods = settings.retention();
        RetentionRules rules = new RetentionRules(
                periods.reminders(),
                periods.figures(),
                periods.exports(),
                periods.mailContent(),
                periods.audit(),
                periods.replay());
        Map<Kept, OldFiles> files = Map.of(
                Kept.ARCHIVED_EXPORT,
                new ArchivedExports(
                        archive,
                        state.takenExports(),
                        state.deletableState(),
                        () -> Stream.concat(
                                        needed(clock.today(), state.keptSummaries(), exports).stream(),
                                        ofDaysToReplay(state))
                                .toList(),
                        settings.office().timeZone()),
                Kept.REFUSED_FILE,
                new RefusedFiles(settings.export().refusedDirectory()),
                Kept.SUMMARY_FILE,
                new SummaryFiles(settings.summary().directory()));
        return new Retention(new ForgetRun(rules, state.deletableState(), files), clock, clockIsSound);
    }

    /** The files that months without a summary still need, or will need when what holds everything back is settled. */
    static List<Path> needed(LocalDate today, KeptSummaries kept, ExportsInForce exports) {
        boolean held = !exports.lacking().areNone();
        return SummaryRun.open(today, month -> held || exports.of(month).isPresent(), kept).stream()
                .flatMap(month -> exports.archivedFor(month).stream())
                .toList();
    }

    /** The files that the runs of kept days have read, however long they are no longer in force. */
    private static Stream<Path> ofDaysToReplay(StateDatabase state) {
        Set<String> read = state.keptKnowledge().exports();
        return state.takenExports().lastTaken(Integer.MAX_VALUE).stream()
                .filter(export -> read.contains(export.sha256()))
                .map(Taken::archived);
    }

    /** Whether it may run today and has not; running twice would do no harm. */
    public boolean isOpen() {
        return !clock.today().equals(askedFor) && clockIsSound.getAsBoolean();
    }

    /**
     * Forgets what is old today, if today can be right; kinds and counts are logged, if there are any, nothing else.
     */
    public void forgetTheOld() {
        if (!clockIsSound.getAsBoolean()) {
            return;
        }
        askedFor = clock.today();
        long began = System.nanoTime();
        Map<Kept, Integer> counts = run.make(askedFor);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            LOG.say(Event.FORGOTTEN, all, counts, EventLog.secondsSince(began));
        }
    }
}
