package de.kontaktzyklus.pipeline.hours;

import de.kontaktzyklus.office.CronRules;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.files.ExportPolls;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which work of this day should have begun by now and is not done, whatever the reason: nothing ran, the clock jumped,
 * the exports came late, the run failed. What is done, the ledgers know; a day that is over is never made up for, as
 * today's digests say all that was not said.
 */
public final class MissedHours {

    private static final Logger LOG = LoggerFactory.getLogger(MissedHours.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Before what was started in vain is started again. */
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final OfficeClock clock;
    private final ExportPolls polls;
    private final List<String> intakeRoutes;
    private final List<TimedWork> works;
    private final Map<String, Instant> started = new ConcurrentHashMap<>();

    /**
     * @param intakeRoutes routes that watch the export folder
     * @param works in the order in which they are to be caught up
     */
    public MissedHours(OfficeClock clock, ExportPolls polls, List<String> intakeRoutes, List<TimedWork> works) {
        this.clock = clock;
        this.polls = polls;
        this.intakeRoutes = List.copyOf(intakeRoutes);
        this.works = List.copyOf(works);
    }

    /**
     * If something is to be caught up, waits until the exports that lie ready are taken: of a set of files none may be
     * missing.
     */
    public void awaitExports() throws InterruptedException {
        if (missed().isEmpty()) {
            return;
        }
        Map<String, Integer> idle = new HashMap<>();
        intakeRoutes.forEach(route -> idle.put(route, polls.idlePolls(route)));
        for (Map.Entry<String, Integer> before : idle.entrySet()) {
            polls.awaitIdle(before.getKey(), before.getValue(), PATIENCE);
        }
    }

    /** Names the routes that are to be started now; none while the program is ending. */
    public List<String> routesMissed() {
        if (polls.isStopped()) {
            return List.of();
        }
        List<String> missed = missed().stream().map(TimedWork::endpoint).toList();
        if (!missed.isEmpty()) {
            missed.forEach(endpoint -> started.put(endpoint, clock.now()));
            LOG.info("Catching up what the hours of today should have started: {}", inWords(missed));
        }
        return missed;
    }

    private List<TimedWork> missed() {
        return works.stream()
                .filter(work -> wentByToday(work.cron()) && !wasJustStarted(work))
                .filter(work -> work.isOpen().getAsBoolean())
                .toList();
    }

    /** A clock that was set back since leaves no pause. */
    private boolean wasJustStarted(TimedWork work) {
        Instant now = clock.now();
        return Optional.ofNullable(started.get(work.endpoint()))
                .filter(before -> !now.isBefore(before) && now.isBefore(before.plus(PAUSE)))
                .isPresent();
    }

    /** The endpoints without their scheme. */
    private static String inWords(List<String> endpoints) {
        return String.join(", ", endpoints).replace("direct:", "");
    }

    private boolean wentByToday(String cron) {
        Instant midnight = clock.today().atStartOfDay(clock.zone()).toInstant();
        Date first = CronRules.expression(cron, TimeZone.getTimeZone(clock.zone()))
                .getNextValidTimeAfter(Date.from(midnight.minusMillis(1)));
        return Optional.ofNullable(first)
                .filter(hour -> !hour.toInstant().isAfter(clock.now()))
                .isPresent();
    }
}
