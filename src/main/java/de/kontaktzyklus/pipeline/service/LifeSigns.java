package de.kontaktzyklus.pipeline.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.apache.camel.support.ScheduledPollEndpoint;

/**
 * When the timers of the pipeline gave a sign of life last. A sign is each step that what a timer began takes, in
 * whatever route: a delivery of thousands of mails lives as long as mail follows mail.
 */
public final class LifeSigns extends EventNotifierSupport {

    /** They begin by themselves, every few seconds or minutes, and everything that goes out depends on them. */
    public static final List<String> WATCHED = List.of("start-catch-up", "start-delivery");

    /** How long any step may take before the pipeline counts as dead; exports are awaited for ten minutes. */
    static final Duration LEAST_PATIENCE = Duration.ofMinutes(90);

    /**
     * Answers of a mail server within one step, and each may take its time: to the connection, EHLO, STARTTLS, EHLO,
     * three lines of a login, the sender, the recipient, DATA, the content, and RSET on a line that was used before.
     */
    static final int ANSWERS = 12;

    private final Map<String, Duration> longestSilence = new ConcurrentHashMap<>();
    private final Map<String, Long> lastSign = new ConcurrentHashMap<>();
    private final Duration longestStep;
    private final LongSupplier nanoseconds;

    /** @param answer how long one answer of the mail server is waited for */
    public LifeSigns(Duration answer) {
        this(answer, System::nanoTime);
    }

    /** @param nanoseconds a clock that only goes forward, and stands while the machine sleeps */
    LifeSigns(Duration answer, LongSupplier nanoseconds) {
        Duration mail = answer.multipliedBy(ANSWERS);
        this.longestStep = mail.compareTo(LEAST_PATIENCE) > 0 ? mail : LEAST_PATIENCE;
        this.nanoseconds = nanoseconds;
    }

    /** Waits for signs from now on; not for those of a route that the office has taken away. */
    public void begin(CamelContext camel) {
        for (String id : WATCHED) {
            Route route = camel.getRoute(id);
            if (route != null && route.getEndpoint() instanceof ScheduledPollEndpoint timer) {
                expect(id, Duration.of(timer.getDelay(), timer.getTimeUnit().toChronoUnit()));
            }
        }
    }

    /** @param interval after which the route begins again */
    void expect(String route, Duration interval) {
        longestSilence.put(route, interval.plus(longestStep));
        sign(route);
    }

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof ExchangeEvent step) {
            sign(String.valueOf(step.getExchange().getFromRouteId()));
        }
    }

    void sign(String route) {
        if (longestSilence.containsKey(route)) {
            lastSign.put(route, nanoseconds.getAsLong());
        }
    }

    /** A route that has been silent for too long; empty while all live. */
    public Optional<String> silent() {
        long now = nanoseconds.getAsLong();
        return lastSign.entrySet().stream()
                .filter(sign -> now - sign.getValue()
                        > longestSilence
                                .getOrDefault(sign.getKey(), Duration.ZERO)
                                .toNanos())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }
}
