package de.kontaktzyklus.dispatch.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.alarms.ToldAlarm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PingAddressTest {

    private final List<String> pings = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer watch;

    @BeforeEach
    void somebody_watches() throws IOException {
        watch = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        watch.createContext("/", exchange -> {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            pings.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + text);
            exchange.sendResponseHeaders(refusals.getAndDecrement() > 0 ? 503 : 200, -1);
            exchange.close();
        });
        watch.start();
    }

    @AfterEach
    void nobody_watches_any_more() {
        watch.stop(0);
    }

    @Test
    void start_success_and_failure_have_their_own_addresses() {
        PingAddress ping = ping("/ping/11111111-2222-3333-4444-555555555555/");

        ping.begun();
        ping.succeeded();
        ping.failed("Die Uhr kann nicht stimmen");
        ping.close();

        assertThat(pings)
                .containsExactly(
                        "POST /ping/11111111-2222-3333-4444-555555555555/start ",
                        "POST /ping/11111111-2222-3333-4444-555555555555 ",
                        "POST /ping/11111111-2222-3333-4444-555555555555/fail Die Uhr kann nicht stimmen");
        assertThat(ping.trouble()).isEmpty();
    }

    @Test
    void an_alarm_is_a_failure_by_its_title_alone_and_what_is_over_is_none() {
        PingAddress ping = ping("/p");

        ping.tell(alarm(Alarm.Kind.DISK_LOW));
        ping.tell(alarm(Alarm.Kind.CAUSE_OVER));
        ping.tell(alarm(Alarm.Kind.ALL_WELL));
        ping.close();

        assertThat(pings).containsExactly("POST /p/fail Titel");
    }

    @Test
    void it_is_tried_once_more_and_then_known_without_the_address() {
        refusals.set(1);
        PingAddress ping = ping("/secret");
        ping.succeeded();
        ping.close();
        assertThat(pings).hasSize(2);
        assertThat(ping.trouble()).isEmpty();

        refusals.set(2);
        PingAddress other = ping("/secret");
        other.succeeded();
        other.close();
        assertThat(other.trouble()).contains(new SignalTrouble(SignalTrouble.Kind.REFUSED, "127.0.0.1", 503));
    }

    @Test
    void nobody_at_the_address_is_known_by_its_host() {
        PingAddress ping = ping("/secret");
        watch.stop(0);

        ping.begun();
        ping.close();

        assertThat(ping.trouble()).contains(new SignalTrouble(SignalTrouble.Kind.UNREACHABLE, "127.0.0.1", 0));
    }

    private PingAddress ping(String path) {
        return new PingAddress(
                URI.create("http://127.0.0.1:" + watch.getAddress().getPort() + path), Duration.ofSeconds(10));
    }

    private static ToldAlarm alarm(Alarm.Kind kind) {
        return new ToldAlarm(
                kind,
                "",
                LocalDate.of(2026, 11, 30),
                Instant.EPOCH,
                new AlarmWords("Titel", List.of("Was"), List.of("Zu tun")));
    }
}
