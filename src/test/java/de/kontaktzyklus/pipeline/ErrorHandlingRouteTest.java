package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.export.intake.FileNotReadyException;
import de.kontaktzyklus.office.NodeJobs;
import de.kontaktzyklus.state.EmptySqlite;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.jobs.LostJobs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Registry;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules for failures, which stand in a file of their own, do to any route. */
class ErrorHandlingRouteTest extends CamelTestSupport {

    @TempDir
    private static Path folder;

    private final List<String> told = new ArrayList<>();

    @Override
    protected void bindToRegistry(Registry registry) {
        registry.bind("administrator", new ToldAdministrator());
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        StepLog.of(camel, "900-error-handling");
        return camel;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:work").routeId("work").process(exchange -> {
                    throw exchange.getMessage().getBody(Exception.class);
                });
            }
        };
    }

    @Test
    void the_administrator_is_told_of_an_unexpected_failure_and_it_is_not_swallowed() {
        Exception failure = new IllegalStateException("nobody expected this");

        assertThat(failing(failure)).isSameAs(failure);
        assertThat(told).containsExactly("work: nobody expected this");
    }

    @Test
    void a_file_that_is_not_ready_and_a_lost_turn_stay_failures_but_are_nothing_to_tell() {
        Exception notReady = new FileNotReadyException("locked");
        Exception lost = lostJob();

        assertThat(failing(notReady)).isSameAs(notReady);
        assertThat(failing(lost)).isSameAs(lost);
        assertThat(told).isEmpty();
    }

    private Exception lostJob() {
        try (StateDatabase state = EmptySqlite.open(folder)) {
            return LostJobs.in(state, new NodeJobs(state, "this", Duration.ofMinutes(5)));
        }
    }

    private Exception failing(Exception failure) {
        Exchange answer = template.request(
                "direct:work", exchange -> exchange.getMessage().setBody(failure));
        return Objects.requireNonNull(answer.getException());
    }

    /** Stands in for the bean of the pipeline. */
    public final class ToldAdministrator {
        public void notYet(Exchange exchange) {
            assertThat(exchange.getProperty(Exchange.EXCEPTION_CAUGHT)).isNotNull();
        }

        public void tellOfFailure(Exchange exchange) {
            Exception failure =
                    Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
            told.add(exchange.getFromRouteId() + ": " + failure.getMessage());
        }
    }
}
