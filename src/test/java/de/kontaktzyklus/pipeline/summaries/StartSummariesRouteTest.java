package de.kontaktzyklus.pipeline.summaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Processor;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Test;

class StartSummariesRouteTest extends SummaryRouteFixture {

    private final List<String> done = new ArrayList<>();

    @Override
    List<String> routes() {
        return List.of("300-start-summaries");
    }

    @Override
    protected void bindToRegistry(Registry registry) {
        super.bindToRegistry(registry);
        registry.bind("missedHours", new Exports());
    }

    @Test
    void the_hour_is_the_one_that_the_office_has_set_in_its_own_zone() {
        Model model = Objects.requireNonNull(context.getCamelContextExtension().getContextPlugin(Model.class));
        RouteDefinition route = Objects.requireNonNull(model.getRouteDefinition("start-summaries"));

        assertThat(route.getInput().getEndpointUri())
                .startsWith("quartz")
                .contains("summary.cron", "office.time-zone", "stateful=true");
    }

    @Test
    void at_its_hour_the_exports_are_awaited_and_the_making_of_summaries_is_asked_for_once() throws Exception {
        handOver(exchange -> done.add("asked"));

        template.sendBody("direct:hour", "");

        assertThat(done).containsExactly("exports awaited", "asked");
    }

    @Test
    void what_fails_behind_it_fails_here() throws Exception {
        handOver(exchange -> {
            throw new IllegalStateException("no summaries today");
        });

        assertThatThrownBy(() -> template.sendBody("direct:hour", "")).hasRootCauseMessage("no summaries today");
    }

    private void handOver(Processor to) throws Exception {
        AdviceWith.adviceWith(context, "start-summaries", route -> {
            route.replaceFromWith("direct:hour");
            route.weaveById("hand-over-to-summaries").replace().process(to);
        });
        context.start();
    }

    /** Stands in for the bean of the pipeline. */
    public final class Exports {
        public void awaitExports() {
            done.add("exports awaited");
        }
    }
}
