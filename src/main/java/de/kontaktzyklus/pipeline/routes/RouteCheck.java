package de.kontaktzyklus.pipeline.routes;

import de.kontaktzyklus.pipeline.routes.RouteFault.Kind;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.quartz.simpl.ZeroSizeThreadPool;

/**
 * Has Camel build the routes of an office, file by file, and starts none that begins by itself: what is wrong with each
 * file. A route with several faults shows the first of them.
 */
public final class RouteCheck {

    private static final Comparator<RouteFault> BY_PLACE =
            Comparator.comparing(RouteFault::file).thenComparing(RouteFault::line);

    private final List<RouteFile> files;
    private final DefaultCamelContext camel;
    private final Map<String, RouteFile> owners = new HashMap<>();
    private final Map<String, RouteDefinition> known = new HashMap<>();
    private final Set<RouteFile> broken = new LinkedHashSet<>();
    private final Set<RouteFault> faults = new LinkedHashSet<>();

    /**
     * @param settings what the placeholders of the routes stand for
     * @param beans what the routes call
     */
    public RouteCheck(RouteFolders folders, Map<String, String> settings, Map<String, Object> beans) {
        this(RouteFile.in(folders), settings, beans);
    }

    RouteCheck(List<RouteFile> files, Map<String, String> settings, Map<String, Object> beans) {
        this.files = files;
        this.camel = RouteBench.with(settings, beans);
        camel.addLifecycleStrategy(new OnlyWhenCalled());
        camel.addComponent("quartz", idleQuartz());
    }

    /** Its threads would never get work here, and take half a second to end. */
    private static QuartzComponent idleQuartz() {
        QuartzComponent quartz = new QuartzComponent();
        quartz.setAutoStartScheduler(false);
        quartz.setEnableJmx(false);
        quartz.setProperties(Map.of("org.quartz.threadPool.class", ZeroSizeThreadPool.class.getName()));
        return quartz;
    }

    /** Each fault once, in the order of the files. */
    public List<RouteFault> faults() throws IOException {
        try (camel) {
            camel.start();
            Map<RouteFile, Collection<RoutesBuilder>> read = new LinkedHashMap<>();
            files.forEach(file -> attempt(file, () -> read.put(file, file.builders(camel))));
            each(read, builder -> RouteBench.addConfigurations(camel, builder));
            each(read, camel::addRoutes);
            each(read, camel::addTemplatedRoutes);
            listeners();
        }
        return faults.stream().sorted(BY_PLACE).toList();
    }

    /** What could not be done with a file once is not tried again. */
    private void each(Map<RouteFile, Collection<RoutesBuilder>> read, Step step) {
        read.forEach((file, builders) -> builders.forEach(builder -> {
            if (!broken.contains(file)) {
                attempt(file, () -> step.with(builder));
                owns(file);
            }
        }));
    }

    /** Of two routes with the same id Camel silently drops the first; the later file is the one to mend. */
    private void owns(RouteFile file) {
        camel.getRouteDefinitions().forEach(route -> {
            String id = route.getRouteId();
            if (known.put(id, route) != route) {
                RouteFile before = owners.put(id, file);
                if (before != null && !before.equals(file)) {
                    broken.add(before);
                    RouteFile later = files.indexOf(before) > files.indexOf(file) ? before : file;
                    faults.add(new RouteFault(later.path(), later.lineOf(id, 1), Kind.SAME_ID, id));
                }
            }
        });
    }

    private void attempt(RouteFile file, Attempt attempt) {
        try {
            attempt.make();
        } catch (Exception failure) {
            broken.add(file);
            faults.add(fault(file, Trouble.of(failure)));
        }
    }

    /**
     * What is named in another file only, such as the bean of a template or of the error handling, is that file's
     * fault.
     */
    private RouteFault fault(RouteFile loaded, Trouble trouble) {
        RouteFile file = Stream.concat(Stream.of(loaded), files.stream())
                .filter(each -> each.names(trouble.subject()))
                .findFirst()
                .orElse(loaded);
        int from = file.equals(loaded) ? Math.max(trouble.line(), lineOf(trouble.node(), file)) : 1;
        return new RouteFault(file.path(), file.lineOf(trouble.subject(), from), trouble.kind(), trouble.subject());
    }

    /** The line of a step, as Camel prints steps; 1 where there is none such in the file. */
    private int lineOf(String node, RouteFile file) {
        return steps().filter(step ->
                        file.isAt(step.getLocation()) && String.valueOf(step).equals(node))
                .mapToInt(ProcessorDefinition::getLineNumber)
                .findFirst()
                .orElse(1);
    }

    /** A route that hands over needs another that waits for it; where its file is broken, that is reported already. */
    private void listeners() {
        RouteBench.unansweredHandOvers(camel).forEach((to, target) -> {
            if (broken.stream().noneMatch(file -> file.names(target))) {
                nobodyWaits(to, target);
            }
        });
    }

    private void nobodyWaits(ToDefinition to, String target) {
        files.stream()
                .filter(file -> file.isAt(to.getLocation()))
                .map(file ->
                        new RouteFault(file.path(), file.lineOf(target, to.getLineNumber()), Kind.NOBODY_WAITS, target))
                .forEach(faults::add);
    }

    private Stream<ProcessorDefinition<?>> steps() {
        return RouteBench.steps(camel);
    }

    /** Something that may fail. */
    private interface Attempt {
        void make() throws Exception;
    }

    /** Something to do with the routes of a file. */
    private interface Step {
        void with(RoutesBuilder builder) throws Exception;
    }
}
