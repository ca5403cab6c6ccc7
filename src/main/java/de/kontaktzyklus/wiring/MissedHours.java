package de.kontaktzyklus.wiring;

import de.kontaktzyklus.wiring.files.ExportPolls;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which hours of this day went by while nothing ran. Quartz would forget them. Starting what was done already does no harm: the
 * runs ask their own memory.
 */
public final class MissedHours {

    private static final Logger LOG = LoggerFactory.getLogger(MissedHours.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final OfficeClock clock;
    private final ExportPolls polls;
    private final List<String> intakeRoutes;
    private final Map<String, String> cronByRoute = new LinkedHashMap<>();

    /**
     * @param intakeRoutes routes that watch the export folder
     * @param cronByRoute hours by the endpoint of what they start, in the order in which they are to be caught up
     */
    MissedHours(OfficeClock clock, ExportPolls polls, List<String> intakeRoutes, Map<String, String> cronByRoute) {
        this.clock = clock;
        this.polls = polls;
        this.intakeRoutes = List.copyOf(intakeRoutes);
        this.cronByRoute.putAll(cronByRoute);
    }

    /** Waits until the exports that lay ready are taken, and names what is to be caught up. */
    public List<String> routesMissed() throws InterruptedException {
        for (String route : intakeRoutes) {
            polls.awaitIdle(route, 0, PATIENCE);
        }
        if (polls.isStopped()) {
            return List.of();
        }
        List<String> missed = cronByRoute.entrySet().stream()
                .filter(hour -> wentByToday(hour.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!missed.isEmpty()) {
            LOG.info("Hours of today went by before the start; catching up: {}", inWords(missed));
        }
        return missed;
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
