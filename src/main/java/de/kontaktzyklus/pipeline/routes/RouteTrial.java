package de.kontaktzyklus.pipeline.routes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Route;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.ScheduledPollEndpoint;

/**
 * Tries one route file, switched on or not: its routes look once at the place they wait for, and do with what they find
 * what they do in the office. No other route is there, and the administrator is told nothing.
 */
public final class RouteTrial {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Path file;
    private final List<RouteFile> files;
    private final Map<String, String> settings;
    private final Map<String, Object> beans;
    private final OneLook look = new OneLook();
    private final TrialNotes notes;

    /**
     * @param file the route file
     * @param folders the office's route files; what they say of errors holds here, too
     * @param settings what the placeholders of the routes stand for
     * @param beans what the routes call; the administrator among them is replaced
     * @param exportFolder what is put there is reported
     */
    public RouteTrial(
            Path file,
            RouteFolders folders,
            Map<String, String> settings,
            Map<String, Object> beans,
            Path exportFolder) {
        this.file = file;
        this.files = RouteFile.around(file, folders);
        this.settings = settings;
        this.notes = new TrialNotes(exportFolder);
        this.beans = new HashMap<>(beans);
        this.beans.put("administrator", notes);
    }

    /** Returns when what was begun is finished. */
    public TrialReport run() throws IOException {
        List<RouteFault> faults = new RouteCheck(files, settings, beans)
                .faults().stream().filter(fault -> fault.file().equals(file)).toList();
        if (!faults.isEmpty()) {
            return new TrialReport(faults, List.of(), 0, List.of(), List.of());
        }
        try (DefaultCamelContext camel = RouteBench.with(settings, beans)) {
            camel.addLifecycleStrategy(new OnlyWhenCalled());
            camel.addLifecycleStrategy(look);
            camel.getManagementStrategy().addEventNotifier(notes);
            return run(camel);
        }
    }

    private TrialReport run(DefaultCamelContext camel) {
        int looked = 0;
        List<Throwable> failures = new ArrayList<>();
        try {
            load(camel);
            List<String> handsOverTo = RouteBench.unansweredHandOvers(camel).values().stream()
                    .distinct()
                    .toList();
            if (!handsOverTo.isEmpty()) {
                return new TrialReport(List.of(), handsOverTo, 0, List.of(), List.of());
            }
            camel.start();
            looked = lookOnce(camel);
            camel.stop();
        } catch (Exception failed) {
            failures.add(failed);
        }
        failures.addAll(look.failures());
        failures.addAll(notes.failures());
        return new TrialReport(
                List.of(),
                List.of(),
                looked,
                notes.fetched(),
                failures.stream().map(TrialFailure::of).distinct().toList());
    }

    /** The routes of the file alone, and the error handling of all files. */
    private void load(DefaultCamelContext camel) throws Exception {
        for (RouteFile each : files) {
            for (RoutesBuilder builder : each.builders(camel)) {
                RouteBench.addConfigurations(camel, builder);
                if (each.path().equals(file)) {
                    camel.addRoutes(builder);
                    camel.addTemplatedRoutes(builder);
                }
            }
        }
    }

    private int lookOnce(DefaultCamelContext camel) throws Exception {
        List<Route> looking = camel.getRoutes().stream()
                .filter(route -> route.getEndpoint() instanceof ScheduledPollEndpoint)
                .toList();
        for (Route route : looking) {
            camel.getRouteController().startRoute(route.getRouteId());
        }
        if (!look.await(looking.size(), LONGEST)) {
            throw new TimeUpException();
        }
        return looking.size();
    }

    /** A look that did not come to an end. */
    private static final class TimeUpException extends Exception {}
}
