package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** No mail gets out: the administrator hears of it by a command and by a watch outside. */
@DisabledOnOs(OS.WINDOWS) // the command is a script for a shell of Unix
class AlarmWaysStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final List<String> pings = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private HttpServer watch;
    private StoryOffice office;

    @BeforeEach
    void an_office_has_a_command_and_a_watch() throws IOException {
        watch = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        watch.createContext("/", exchange -> {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            pings.add(exchange.getRequestURI() + " " + text.lines().findFirst().orElse(""));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        watch.start();
        office = new StoryOffice(
                Files.createDirectory(folder.resolve("office")),
                Map.of(
                        "alarm.command", "/bin/sh -c \"cat >> " + told() + "; echo >> " + told() + "\"",
                        "alarm.ping-url",
                                "http://127.0.0.1:" + watch.getAddress().getPort() + "/p",
                        "alarm.free-megabytes", "0"));
    }

    @AfterEach
    void all_is_over() {
        office.close();
        watch.stop(0);
    }

    @Test
    void a_day_on_which_all_is_well_begins_and_succeeds() throws Exception {
        export();
        office.live(MONDAY);
        office.restart();

        assertThat(pings).containsSubsequence("/p/start ", "/p ");
        assertThat(pings).noneMatch(ping -> ping.contains("/fail"));
        assertThat(kinds()).containsExactly("ALL_WELL");
    }

    @Test
    void a_refused_export_is_told_by_every_way_also_while_no_mail_gets_out() throws Exception {
        office.mailServerGoesDown();
        export();
        office.put("faelle_" + MONDAY + "b.csv", "Kundennummer;nothing\n1;2\n");
        office.at(MONDAY, LocalTime.NOON).wake();
        office.restart();

        assertThat(kinds()).contains("EXPORT_REFUSED");
        assertThat(pings).anyMatch(ping -> ping.startsWith("/p/fail Export abgelehnt"));
        assertThat(pings).as("the mails still wait").doesNotContain("/p ");
        office.mailServerComesBack();
    }

    private Path told() {
        return folder.resolve("told");
    }

    private List<String> kinds() throws IOException {
        List<String> kinds = new ArrayList<>();
        for (String line : Files.readAllLines(told())) {
            JsonNode alarm = new ObjectMapper().readTree(line);
            assertThat(alarm.path("office").asText()).isEqualTo("Jobcenter Musterstadt");
            kinds.add(alarm.path("kind").asText());
        }
        return kinds;
    }

    private void export() throws IOException {
        office.exportPeople(MONDAY);
        office.exportCases(MONDAY, List.of(new Client("100A000001", "V5011").lastSeen("30.09.2026")));
    }
}
