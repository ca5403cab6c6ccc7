package de.kontaktzyklus.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/**
 * Loads routes of the product into a context, and writes down each step that ends well and what the exchange carries
 * then.
 */
public final class StepLog implements InterceptStrategy {

    private final List<String> steps = new ArrayList<>();

    /** @param files names in the folder of the routes, without their ending */
    public static StepLog of(CamelContext camel, String... files) throws Exception {
        StepLog log = new StepLog();
        camel.getCamelContextExtension().addInterceptStrategy(log);
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(Arrays.stream(files).map(StepLog::resource).toList());
        return log;
    }

    private static Resource resource(String file) {
        try {
            return ResourceHelper.fromString(
                    file + ".camel.yaml", Files.readString(Path.of("routes", file + ".camel.yaml")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** {@code step: type of the body}, in the order in which the steps ended. */
    public List<String> steps() {
        return List.copyOf(steps);
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext camel, NamedNode definition, Processor target, Processor next) {
        return exchange -> {
            target.process(exchange);
            if (exchange.getException() == null) {
                steps.add(definition.getId() + ": " + type(exchange.getMessage().getBody()));
            }
        };
    }

    private static String type(@Nullable Object body) {
        return Optional.ofNullable(body)
                .map(it -> it.getClass().getSimpleName())
                .orElse("nothing");
    }
}
