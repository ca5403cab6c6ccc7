package de.kontaktzyklus.pipeline.routes;

import de.kontaktzyklus.log.Run;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Gives each exchange that a trigger starts the id of a run. What it hands over, to whatever route and thread, belongs
 * to the same run.
 */
public final class RunIds implements InterceptStrategy {

    private static final String RUN = "run";

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, @Nullable Processor nextTarget) {
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                Run run = Run.of(idOf(exchange));
                try {
                    return super.process(exchange, callback);
                } finally {
                    run.close();
                }
            }
        };
    }

    private static String idOf(Exchange exchange) {
        String known = exchange.getProperty(RUN, String.class);
        if (known != null) {
            return known;
        }
        String id = Run.newId();
        exchange.setProperty(RUN, id);
        return id;
    }
}
