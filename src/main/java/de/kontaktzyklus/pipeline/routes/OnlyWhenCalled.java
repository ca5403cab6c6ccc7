package de.kontaktzyklus.pipeline.routes;

import java.util.Collection;
import java.util.Set;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.support.LifecycleStrategySupport;

/**
 * Keeps each route that begins by itself from starting with Camel. What a route waits for shows it, not its name: only
 * one that another route has to call waits for ever.
 */
public final class OnlyWhenCalled extends LifecycleStrategySupport {

    /** Schemes of endpoints where nothing arrives unless somebody of the same program sends it. */
    private static final Set<String> CALLED = Set.of("direct", "seda");

    /** Called after the route's own {@code autoStartup} has been read, and before the route starts. */
    @Override
    public void onRoutesAdd(Collection<Route> routes) {
        routes.stream()
                .filter(route -> beginsByItself(route.getEndpoint()))
                .forEach(route -> route.setAutoStartup(false));
    }

    static boolean beginsByItself(Endpoint endpoint) {
        String uri = endpoint.getEndpointUri();
        return !CALLED.contains(uri.substring(0, uri.indexOf(':')));
    }
}
