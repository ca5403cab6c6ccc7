package de.kontaktzyklus.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.jspecify.annotations.Nullable;

/** Counts how often each step of the routes is reached. Steps are known by their ids. */
final class RouteCoverage implements InterceptStrategy {

    private final Map<String, AtomicInteger> reached = new ConcurrentHashMap<>();

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext camel, NamedNode step, Processor target, @Nullable Processor nextTarget) {
        AtomicInteger count = reached.computeIfAbsent(step.getId(), id -> new AtomicInteger());
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                count.incrementAndGet();
                return super.process(exchange, callback);
            }
        };
    }

    int times(String step) {
        return reached.getOrDefault(step, new AtomicInteger()).get();
    }

    /** Those of the given steps that nothing reached. */
    List<String> missing(List<String> steps) {
        return steps.stream().filter(step -> times(step) == 0).toList();
    }

    /** One line for each step, below its route. */
    String table(Map<String, List<String>> stepsByRoute) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(stepsByRoute).forEach((route, steps) -> {
            lines.add(route);
            steps.forEach(step -> lines.add(String.format("  %-32s %5d", step, times(step))));
        });
        return String.join("\n", lines);
    }
}
