package de.kontaktzyklus.pipeline.routes;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets only some offices of a process do the work that needs memory and processors at once; all begin it at the same
 * hour. It is no lock: who has waited for long goes on, so that one that hangs does not stop the others.
 */
public final class Turns extends RoutePolicySupport implements RoutePolicyFactory {

    /** For a process with one office. */
    public static final Turns FREE = new Turns(Set.of(), Integer.MAX_VALUE, Duration.ZERO);

    private static final String TURN = "turn";

    private final Set<String> routes;
    private final Semaphore free;
    private final Duration patience;

    /**
     * @param routes by id, whose work takes turns; none of them calls another
     * @param atOnce how many work at once
     * @param patience after which nobody waits any more
     */
    public Turns(Set<String> routes, int atOnce, Duration patience) {
        this.routes = Set.copyOf(routes);
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    public @Nullable RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode route) {
        return routes.contains(routeId) ? this : null;
    }

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        try {
            if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                exchange.setProperty(TURN, true);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        if (exchange.removeProperty(TURN) != null) {
            free.release();
        }
    }
}
