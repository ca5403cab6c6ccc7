package de.kontaktzyklus.pipeline.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportPollsTest {

    private final ExportPolls polls = new ExportPolls();
    private final CamelContext camel = new DefaultCamelContext();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the folder is empty,                   0, nothing, true",
        "a file was taken or refused,           1, settled, false",
        "a file could not be read just now,     1, nothing, true",
        "a file is being taken by another node, 1, left,    false"
    })
    void a_look_is_idle_when_nothing_is_to_be_waited_for(String what, int files, String told, boolean idle)
            throws Exception {
        Route route = aRoute();

        polls.begin(route.getConsumer(), route.getEndpoint());
        switch (told) {
            case "settled" -> polls.fileSettled();
            case "left" -> polls.fileLeftToAnother();
            default -> assertThat(told).isEqualTo("nothing");
        }
        polls.commit(route.getConsumer(), route.getEndpoint(), files);

        assertThat(polls.awaitIdle("take-cases", 0, Duration.ZERO)).isEqualTo(idle);
    }

    private Route aRoute() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:folder").routeId("take-cases").log("a file");
            }
        });
        camel.start();
        return Objects.requireNonNull(camel.getRoute("take-cases"));
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void who_waits_for_a_look_is_let_go_when_the_program_stops() throws InterruptedException {
        new Thread(polls::stop).start();

        assertThat(polls.awaitIdle("take-cases", 0, Duration.ofHours(1))).isFalse();
        assertThat(polls.isStopped()).isTrue();
    }
}
