package de.kontaktzyklus.pipeline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class LifeSignsTest {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final AtomicLong clock = new AtomicLong();
    private final LifeSigns signs = new LifeSigns(Duration.ofMinutes(1), clock::get);

    @Test
    void a_route_is_silent_when_its_interval_and_the_longest_step_are_over() {
        signs.expect("start-delivery", INTERVAL);
        pass(INTERVAL.plus(LifeSigns.LEAST_PATIENCE));

        assertThat(signs.silent()).isEmpty();
        pass(Duration.ofNanos(1));
        assertThat(signs.silent()).contains("start-delivery");
    }

    /** The mail server is slow, but it answers each line in time: nothing hangs. */
    @Test
    void a_mail_server_may_take_its_time_for_each_answer_of_a_mail() {
        Duration answer = Duration.ofHours(1);
        LifeSigns patient = new LifeSigns(answer, clock::get);
        patient.expect("start-delivery", INTERVAL);
        pass(INTERVAL.plus(answer.multipliedBy(LifeSigns.ANSWERS)));

        assertThat(patient.silent()).isEmpty();
        pass(Duration.ofNanos(1));
        assertThat(patient.silent()).contains("start-delivery");
    }

    @Test
    void one_route_that_lives_does_not_stand_for_another() {
        signs.expect("start-catch-up", INTERVAL);
        signs.expect("start-delivery", INTERVAL);
        pass(LifeSigns.LEAST_PATIENCE);
        signs.sign("start-delivery");
        pass(LifeSigns.LEAST_PATIENCE);

        assertThat(signs.silent()).contains("start-catch-up");
    }

    @Test
    void nothing_is_silent_before_the_first_route_is_expected() {
        pass(Duration.ofDays(1));

        assertThat(signs.silent()).isEmpty();
    }

    /** As on the routes of the package: a timer, and behind it a loop of hand-overs. */
    @Test
    void each_step_behind_a_timer_is_a_sign_of_that_timer() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getManagementStrategy().addEventNotifier(signs);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("scheduler:never?delay=1h&initialDelay=1h")
                            .routeId("start-delivery")
                            .to("direct:mails");
                    from("direct:timer").routeId("start-catch-up").to("direct:mails");
                    from("direct:mails")
                            .routeId("mails")
                            .loop(3)
                            .to("direct:mail")
                            .end();
                    from("direct:mail").routeId("mail").process(LifeSignsTest.this::takesAnHour);
                }
            });
            camel.start();
            signs.begin(camel);
            signs.expect("start-catch-up", INTERVAL);

            camel.createProducerTemplate().sendBody("direct:timer", "");

            assertThat(signs.silent()).as("no timer for three hours").contains("start-delivery");
            signs.sign("start-delivery");
            assertThat(signs.silent()).as("a mail each hour").isEmpty();
        }
    }

    private void takesAnHour(Exchange mail) {
        pass(Duration.ofHours(1));
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }
}
