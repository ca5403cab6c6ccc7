package de.kontaktzyklus.pipeline.hours;

import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.office.CronRules;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.files.ExportPolls;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;

/**
 * Finds the work of this day that should have begun by now and is not done, for any reason: the program was not
 * running, the clock jumped, the exports came late, the run failed. The ledgers know what is done. A day that is over
 * is never repeated: today's digests say everything that was not said.
 */
public final class MissedHours {

    private static final EventLog LOG = EventLog.of(MissedHours.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Pause before work that has failed starts again. */
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final OfficeClock clock;
    private final ExportPolls polls;
    private final List<String> intakeRoutes;
    private final List<TimedWork> works;
    private final Map<String, Instant> started = new ConcurrentHashMap<>();

    /**
     * @param intakeRoutes routes that watch the export folder
     * @param works in the order in which to catch up
     */
    public MissedHours(OfficeClock clock, ExportPolls polls, List<String> intakeRoutes, List<TimedWork> works) {
        this.clock = clock;
        this.polls = polls;
        this.intakeRoutes = List.copyOf(intakeRoutes);
        this.works = List.copyOf(works);
    }

    /** Waits for the exports in the folder. While the program is ending, nothing begins behind it. */
    public void awaitExports(Exchange exchange) throws InterruptedException {
        awaitLooks();
        exchange.setRouteStop(polls.isStopped());
    }

    /**
     * If there is missed work, waits until the exports in the folder are taken, so that no file of the set is missing:
     * until all routes have looked in vain and no file has moved meanwhile. A file may wait for another one: contacts
     * wait for the first cases. Waits for ten minutes at most.
     */
    void awaitLooks() throws InterruptedException {
        if (missed().isEmpty()) {
            return;
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        int movedBefore;
        do {
            movedBefore = polls.moved();
            awaitEachLook(end);
        } while (polls.moved() != movedBefore && System.nanoTime() < end && !polls.isStopped());
    }

    private void awaitEachLook(long end) throws InterruptedException {
        Map<String, Integer> looks = new HashMap<>();
        intakeRoutes.forEach(route -> looks.put(route, polls.looks(route)));
        for (Map.Entry<String, Integer> before : looks.entrySet()) {
            polls.awaitIdle(before.getKey(), before.getValue(), Duration.ofNanos(end - System.nanoTime()));
        }
    }

    /** All routes that may be started. */
    public List<String> endpoints() {
        return works.stream().map(TimedWork::endpoint).toList();
    }

    /** The routes to start now; none while the program is ending. */
    public List<String> routesMissed() {
        if (polls.isStopped()) {
            return List.of();
        }
        List<String> missed = missed().stream().map(TimedWork::endpoint).toList();
        if (!missed.isEmpty()) {
            missed.forEach(endpoint -> started.put(endpoint, clock.now()));
            LOG.say(Event.CATCHES_UP, inWords(missed));
        }
        return missed;
    }

    private List<TimedWork> missed() {
        return works.stream()
                .filter(work -> wentByToday(work.cron()) && !wasJustStarted(work))
                .filter(work -> work.isOpen().getAsBoolean())
                .toList();
    }

    /** If the clock was set back since, there is no pause. */
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
        return CronRules.firstOf(clock.today(), cron, clock.zone())
                .filter(hour -> !hour.isAfter(clock.now()))
                .isPresent();
    }
}
