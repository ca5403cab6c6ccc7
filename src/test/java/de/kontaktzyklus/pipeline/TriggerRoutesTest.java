package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Registry;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The routes that begin by an hour or an interval, and what they hand over to. */
class TriggerRoutesTest extends CamelTestSupport {

    private final List<String> done = new ArrayList<>();
    private List<String> missed = List.of("direct:make-digests", "direct:forget-the-old");

    @SuppressWarnings("NullAway.Init") // before each test, by the test kit of Camel
    private StepLog log;

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withUseAdviceWith(true);
    }

    @Override
    protected void bindToRegistry(Registry registry) {
        registry.bind("missedHours", new Missed());
        registry.bind("retention", new Forgetful());
        registry.bind("administrator", new Looking());
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "reminders.cron", "0 30 6 ? * MON-FRI",
                "retention.cron", "0 30 3 * * ?",
                "office.time-zone", "Europe/Berlin",
                "office.catch-up-interval", "60000"));
        camel.getPropertiesComponent().setInitialProperties(settings);
        log = StepLog.of(
                camel,
                "100-start-digests",
                "400-start-catch-up",
                "410-catch-up",
                "500-start-forgetting",
                "510-forget-the-old");
        return camel;
    }

    /** No trigger fires by itself; each is a message to its own endpoint instead. */
    @BeforeEach
    void begin_the_routes_by_hand() throws Exception {
        for (String route : List.of("start-digests", "start-catch-up", "start-forgetting")) {
            AdviceWith.adviceWith(context, route, advice -> advice.replaceFromWith("direct:" + route));
        }
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:make-digests")
                        .process(exchange -> done.add("digests made"))
                        .id("made");
            }
        });
        context.start();
    }

    @Test
    void the_hour_of_the_digests_waits_for_the_exports_and_hands_over_to_their_making() {
        template.sendBody("direct:start-digests", "");

        assertThat(done).containsExactly("exports awaited", "digests made");
        assertThat(log.steps())
                .containsExactly("wait-for-exports-of-digests: String", "made: String", "hand-over-to-digests: String");
    }

    @Test
    void the_hour_of_forgetting_hands_over_to_it_and_the_bean_forgets_once() {
        template.sendBody("direct:start-forgetting", "");

        assertThat(done).containsExactly("forgotten");
        assertThat(log.steps()).containsExactly("delete-the-old: String", "hand-over-to-forgetting: String");
    }

    @Test
    void catching_up_waits_for_the_exports_first_and_then_calls_what_was_missed_in_its_order() {
        template.sendBody("direct:start-catch-up", "");

        assertThat(done).containsExactly("looked around", "exports awaited", "asked", "digests made", "forgotten");
    }

    @Test
    void where_no_hour_was_missed_nothing_is_called() {
        missed = List.of();

        template.sendBody("direct:start-catch-up", "");

        assertThat(done).containsExactly("looked around", "exports awaited", "asked");
    }

    /** Stands in for the bean of the pipeline. */
    public final class Missed {
        public void awaitExports() {
            done.add("exports awaited");
        }

        public List<String> routesMissed() {
            done.add("asked");
            return missed;
        }
    }

    /** Stands in for the bean of the pipeline. */
    public final class Looking {
        public void lookAround() {
            done.add("looked around");
        }
    }

    /** Stands in for the bean of the pipeline. */
    public final class Forgetful {
        public void forgetTheOld() {
            done.add("forgotten");
        }
    }
}
