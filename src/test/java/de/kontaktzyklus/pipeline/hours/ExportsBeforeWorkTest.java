package de.kontaktzyklus.pipeline.hours;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.files.ExportPolls;
import de.kontaktzyklus.story.SettableClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The work of a day waits for the files that lie in the export folder, whichever of them wait for one another. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ExportsBeforeWorkTest {

    private static final String CASES = "take-cases";
    private static final String CONTACTS = "take-contacts";

    private final SettableClock clock = new SettableClock();
    private final ExportPolls polls = new ExportPolls();
    private final MissedHours hours = new MissedHours(
            new OfficeClock(clock),
            polls,
            List.of(CASES, CONTACTS),
            List.of(new TimedWork("direct:digests", "0 30 6 ? * MON-FRI", () -> true)));
    private final CamelContext camel = new DefaultCamelContext();
    private final Thread work = new Thread(this::await, "work");

    @BeforeEach
    void a_monday_at_the_hour() throws Exception {
        clock.set(LocalDate.of(2026, 11, 23), LocalTime.of(6, 30));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:cases").routeId(CASES).log("a file");
                from("direct:contacts").routeId(CONTACTS).log("a file");
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        polls.stop();
        camel.stop();
    }

    @Test
    void work_begins_when_all_routes_have_looked_in_vain() throws InterruptedException {
        begin();
        idleLook(CONTACTS);
        assertThat(isWaiting()).as("the cases were not looked for").isTrue();

        idleLook(CASES);

        work.join();
    }

    @Test
    void contacts_that_waited_for_the_first_cases_are_waited_for() throws InterruptedException {
        begin();
        idleLook(CONTACTS);
        take(CASES);
        idleLook(CASES);
        assertThat(isWaiting()).as("the contacts lie there").isTrue();

        take(CONTACTS);
        idleLook(CONTACTS);
        idleLook(CASES);
        assertThat(isWaiting()).as("what has come meanwhile was not looked for").isTrue();
        idleLook(CONTACTS);
        idleLook(CASES);

        work.join();
    }

    @Test
    void a_look_that_had_begun_before_does_not_count() throws InterruptedException {
        polls.begin(route(CASES).getConsumer(), route(CASES).getEndpoint());
        begin();
        idleLook(CONTACTS);
        polls.commit(route(CASES).getConsumer(), route(CASES).getEndpoint(), 0);
        assertThat(isWaiting()).as("the file may have come since").isTrue();

        idleLook(CASES);

        work.join();
    }

    @Test
    void nobody_waits_where_no_work_is_missed() throws InterruptedException {
        clock.set(LocalDate.of(2026, 11, 23), LocalTime.of(6, 29));

        hours.awaitLooks();

        assertThat(polls.looks(CASES)).isZero();
    }

    @Test
    void nothing_begins_behind_a_wait_that_ends_with_the_program() throws InterruptedException {
        Exchange before = new DefaultExchange(camel);
        clock.set(LocalDate.of(2026, 11, 23), LocalTime.of(6, 29));
        hours.awaitExports(before);
        assertThat(before.isRouteStop()).isFalse();

        clock.set(LocalDate.of(2026, 11, 23), LocalTime.of(6, 30));
        polls.stop();
        Exchange ending = new DefaultExchange(camel);
        hours.awaitExports(ending);

        assertThat(ending.isRouteStop()).isTrue();
    }

    private void await() {
        try {
            hours.awaitLooks();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin() {
        work.start();
        assertThat(isWaiting()).isTrue();
    }

    /** Once it has come to a rest. */
    private boolean isWaiting() {
        while (work.getState() != Thread.State.TIMED_WAITING && work.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
        return work.isAlive();
    }

    private void idleLook(String route) {
        polls.begin(route(route).getConsumer(), route(route).getEndpoint());
        polls.commit(route(route).getConsumer(), route(route).getEndpoint(), 0);
    }

    private void take(String route) {
        polls.begin(route(route).getConsumer(), route(route).getEndpoint());
        polls.fileSettled();
        polls.commit(route(route).getConsumer(), route(route).getEndpoint(), 1);
    }

    private Route route(String id) {
        return Objects.requireNonNull(camel.getRoute(id));
    }
}
