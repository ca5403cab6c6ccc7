package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.routes.RouteFolders;
import de.kontaktzyklus.pipeline.service.LifeSigns;
import de.kontaktzyklus.state.EmptySqlite;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.main.Main;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes that an administrator puts beside ours. */
class OwnRoutesTest {

    private static final String COPY = """
            - route:
                id: %s
                autoStartup: true
                from:
                  uri: file
                  parameters:
                    directoryName: "{{route.copy.from}}"
                    initialDelay: 0
                  steps:
                    - to:
                        uri: file
                        parameters:
                          directoryName: "{{export.directory}}"
            """;
    private static final String TICK = """
            - route:
                id: make-tick
                from:
                  uri: timer
                  parameters:
                    timerName: tick
                    delay: 0
                  steps:
                    - to:
                        uri: direct
                        parameters:
                          name: tock
            - route:
                id: take-tock
                from:
                  uri: direct
                  parameters:
                    name: tock
                  steps:
                    - log: tock
            """;

    private Path folder;
    private Office office;

    @BeforeEach
    void put_together(@TempDir Path folder) throws IOException {
        this.folder = folder;
        for (String name : List.of("routes", "inbox", "export")) {
            Files.createDirectories(folder.resolve(name));
        }
        try (Stream<Path> shipped = Files.list(Path.of("routes"))) {
            for (Path file : shipped.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve("routes").resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("routes/600-copy.camel.yaml"), COPY.formatted("copy-what-comes"));
        Files.writeString(folder.resolve("routes/610-tick.camel.yaml"), TICK);
        Files.writeString(folder.resolve("inbox/teams_2026-11-30.csv"), "no team");
        office = Office.open(
                Path.of("config").toAbsolutePath(),
                folder.resolve("routes"),
                Map.of(
                        "route.copy.from", folder.resolve("inbox").toString(),
                        "export.directory", folder.resolve("export").toString(),
                        "export.refused-directory", folder.resolve("refused").toString(),
                        "export.settle-time", "100ms",
                        "state.directory", folder.resolve("state").toString()));
    }

    @Test
    void run_once_starts_none_of_them() throws Exception {
        try (Pipeline pipeline = Pipeline.open(
                        office, OfficeClock.in(office.settings().office().timeZone()));
                DaysOnRequest days = pipeline.daysOnRequest()) {
            assertThat(days.takeExports()).isEmpty();
        }
        assertThat(folder.resolve("inbox/teams_2026-11-30.csv")).exists();
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    @Test
    void nothing_that_begins_by_itself_is_started_on_request_whatever_its_name() throws Exception {
        assertThat(started(false))
                .contains("make-digests", "take-tock", "forget-the-old")
                .doesNotContain(
                        "copy-what-comes", "make-tick", "take-teams", "take-cases", "start-digests", "renew-leases");
    }

    @Test
    void run_starts_them_with_the_rest() throws Exception {
        assertThat(started(true)).contains("copy-what-comes", "make-tick", "take-cases", "start-digests");
        assertThat(folder.resolve("inbox/teams_2026-11-30.csv")).doesNotExist();
    }

    private List<String> started(boolean running) throws Exception {
        try (StateDatabase state = EmptySqlite.open(folder.resolve("state"))) {
            Beans beans =
                    new Beans(office, OfficeClock.in(office.settings().office().timeZone()), state);
            CamelRoutes routes =
                    new CamelRoutes(RouteFolders.of(office), office.settings().properties(), beans.byName());
            Main main = running ? routes.running(new LifeSigns(Duration.ofSeconds(1))) : routes.waitingToBeCalled();
            main.start();
            try {
                CamelContext camel = main.getCamelContext();
                if (running) {
                    Awaitility.await()
                            .atMost(Duration.ofMinutes(1))
                            .until(() -> Files.notExists(folder.resolve("inbox/teams_2026-11-30.csv")));
                }
                return camel.getRoutes().stream()
                        .map(Route::getRouteId)
                        .filter(id -> camel.getRouteController().getRouteStatus(id) == ServiceStatus.Started)
                        .toList();
            } finally {
                beans.beginNothingMore();
                main.stop();
            }
        }
    }
}
