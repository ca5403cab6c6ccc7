package de.kontaktzyklus.pipeline.files;

import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.pipeline.routes.Awaited;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.RouteAware;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Knows for each route that watches the export folder which of its looks at the folder was idle: found no finished
 * file, or none that could be taken or refused now. If the folder cannot be read, this is logged once, until it can be
 * read again.
 */
public final class ExportPolls implements PollingConsumerPollStrategy, ExceptionHandler {

    private static final EventLog LOG = EventLog.of(ExportPolls.class);

    private final AtomicInteger moved = new AtomicInteger();
    private final Map<String, Integer> movedBefore = new ConcurrentHashMap<>();
    private final Map<String, Integer> looks = new ConcurrentHashMap<>();
    private final Map<String, Integer> idleLooks = new ConcurrentHashMap<>();
    private final Awaited idleness = new Awaited();

    /** How many files have gone so far, or were left to another node. */
    public int moved() {
        return moved.get();
    }

    /** A file was taken, was known already, or was refused: it does not come again. */
    public void fileSettled() {
        moved.incrementAndGet();
    }

    /** Another node has the file. Whoever waits for an empty folder waits for that node, or takes the file over. */
    public void fileLeftToAnother() {
        moved.incrementAndGet();
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        String route = routeOf(consumer);
        movedBefore.put(route, moved.get());
        looks.merge(route, 1, Integer::sum);
        return true;
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        String route = routeOf(consumer);
        LOG.works(Event.FOLDER_NOT_READ);
        if (polledMessages == 0 || movedBefore.getOrDefault(route, 0) == moved.get()) {
            isIdle(route);
        }
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        String route = routeOf(consumer);
        LOG.failed(Event.FOLDER_NOT_READ, cause, route);
        isIdle(route);
        return false;
    }

    /** A look that failed was told of already; what else fails at a look is told here. */
    @Override
    public void handleException(Throwable failure) {
        LOG.failed(Event.FOLDER_NOT_READ, failure, "export.directory");
    }

    @Override
    public void handleException(@Nullable String what, Throwable failure) {
        handleException(failure);
    }

    @Override
    public void handleException(@Nullable String what, @Nullable Exchange exchange, Throwable failure) {
        handleException(failure);
    }

    /** How many looks of a route have begun so far. */
    public int looks(String route) {
        return looks.getOrDefault(route, 0);
    }

    /**
     * Waits until a look of a route was idle that began after the given number of looks.
     *
     * @return false if the time is up, or if the program stops
     */
    public boolean awaitIdle(String route, int after, Duration atMost) throws InterruptedException {
        return idleness.await(() -> idleLooks.getOrDefault(route, 0) > after, atMost);
    }

    /** The program stops: nobody has to wait for a look any longer. */
    public void stop() {
        idleness.stop();
    }

    public boolean isStopped() {
        return idleness.isStopped();
    }

    private void isIdle(String route) {
        idleness.happened(() -> idleLooks.put(route, looks(route)));
    }

    private static String routeOf(Consumer consumer) {
        Route route = ((RouteAware) consumer).getRoute();
        return Objects.requireNonNull(route, "the consumer of an export folder has no route")
                .getRouteId();
    }
}
