package de.kontaktzyklus.pipeline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two offices, each with its Camel, whose heavy work takes turns. */
@Timeout(60)
class TurnsTest {

    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final DefaultCamelContext north = new DefaultCamelContext();
    private final DefaultCamelContext south = new DefaultCamelContext();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        north.stop();
        south.stop();
    }

    @Test
    void only_as_many_work_at_once_as_may_and_a_failure_gives_its_turn_back() throws Exception {
        Turns turns = new Turns(Set.of("heavy", "failing"), 1, Duration.ofMinutes(1));
        start(north, turns);
        start(south, turns);
        call(north, "direct:failing").get();

        Future<?> first = call(north, "direct:heavy");
        Future<?> second = call(south, "direct:heavy");
        call(south, "direct:light").get();
        assertThat(atWork.get()).isLessThanOrEqualTo(1);
        mayEnd.countDown();
        first.get();
        second.get();

        assertThat(most).hasValue(1);
    }

    @Test
    void whoever_has_waited_for_long_goes_on_beside_one_that_hangs() throws Exception {
        Turns turns = new Turns(Set.of("heavy"), 1, Duration.ofMillis(50));
        start(north, turns);
        start(south, turns);
        Future<?> hanging = call(north, "direct:heavy");
        Future<?> other = call(south, "direct:heavy");

        while (most.get() < 2) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();
        hanging.get();
        other.get();
    }

    private void start(DefaultCamelContext camel, Turns turns) throws Exception {
        camel.addRoutePolicyFactory(turns);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:heavy").routeId("heavy").process(exchange -> work());
                from("direct:light").routeId("light").process(exchange -> {});
                from("direct:failing").routeId("failing").process(exchange -> {
                    throw new IllegalStateException("wanted");
                });
            }
        });
        camel.start();
    }

    private void work() throws InterruptedException {
        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        mayEnd.await(1, TimeUnit.MINUTES);
        atWork.decrementAndGet();
    }

    private Future<?> call(DefaultCamelContext camel, String endpoint) {
        return threads.submit(() -> {
            try (ProducerTemplate caller = camel.createProducerTemplate()) {
                return caller.request(endpoint, exchange -> {});
            }
        });
    }
}
