package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.dispatch.watching.WatchServer;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.watching.OfficeWatch;
import de.kontaktzyklus.office.watching.StatusPageFile;
import de.kontaktzyklus.reminders.health.Heartbeat;
import de.kontaktzyklus.state.FreshServer;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.StatePlace;
import de.kontaktzyklus.state.database.StateServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The database is gone while the program runs: those who watch hear it, soon, and nobody hangs. */
class WatchWithoutDatabaseStoryTest {

    /** One look at most, and what a slow machine takes for the rest. */
    private static final Duration SOON = Duration.ofSeconds(9);

    @RegisterExtension
    private final FreshServer fresh = new FreshServer();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void live_stays_ready_says_why_metrics_say_0_and_the_page_says_that_it_is_blind(@TempDir Path folder)
            throws Exception {
        StateServer server = fresh.server();
        Office office = Office.open(
                Path.of("config").toAbsolutePath(),
                Map.of("watch.page-directory", folder.resolve("page").toString()));
        try (StateDatabase state = new StatePlace(folder, Optional.of(server), Origin.UNKNOWN).open();
                OfficeWatch watch = new OfficeWatch(office, office.clock(), state, Optional::empty);
                WatchServer watching =
                        WatchServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), watch)) {
            state.heartbeats().put(new Heartbeat("machine/1", "1", OfficeClock.machine(), OfficeClock.machine()));
            watch.working();
            StatusPageFile file = new StatusPageFile(office, office.clock(), state);
            file.write();
            String before = Files.readString(folder.resolve("page/status.html"));
            assertThat(get(watching, "/metrics").body()).contains("\nkontaktzyklus_up_database 1.0\n");

            drop(server);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> get(watching, "/health/ready").body().contains("DATABASE_SILENT"));

            assertThat(get(watching, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(watching, "/health/ready").statusCode()).isEqualTo(503);
            assertThat(get(watching, "/metrics").body())
                    .contains("\nkontaktzyklus_up_database 0.0\n", "kontaktzyklus_build_info")
                    .doesNotContain("kontaktzyklus_mails");
            HttpResponse<String> page = get(watching, "/");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(Jsoup.parse(page.body()).text()).contains("Der Zustand ist nicht lesbar");
            assertThat(Files.readString(folder.resolve("page/status.html")))
                    .as("the last one stays, and its age tells")
                    .isEqualTo(before);
        }
    }

    /** With the fewest connections that an office may set, a look that hangs leaves one to the deliveries. */
    @Test
    void a_table_that_is_locked_keeps_nobody_waiting_and_a_connection_stays_for_the_work(@TempDir Path folder)
            throws Exception {
        StateServer few = new StateServer(
                fresh.server().url(), fresh.server().user(), fresh.server().password(), 2, Duration.ZERO);
        Office office = Office.open(Path.of("config").toAbsolutePath(), Map.of());
        try (StateDatabase state = new StatePlace(folder, Optional.of(few), Origin.UNKNOWN).open();
                OfficeWatch watch = new OfficeWatch(office, office.clock(), state, Optional::empty);
                WatchServer watching =
                        WatchServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), watch);
                Connection other = DriverManager.getConnection(few.url(), few.user(), few.password())) {
            watch.working();
            other.setAutoCommit(false);
            lock(other, "export_taken");

            List<CompletableFuture<HttpResponse<String>>> callers = Stream.generate(
                            () -> http.sendAsync(request(watching, "/metrics"), BodyHandlers.ofString()))
                    .limit(12)
                    .toList();
            for (CompletableFuture<HttpResponse<String>> caller : callers) {
                assertThat(caller.get().body()).contains("\nkontaktzyklus_up_database 0.0\n");
            }
            assertThat(get(watching, "/health/live").statusCode()).isEqualTo(200);
            state.heartbeats().put(new Heartbeat("machine/1", "1", OfficeClock.machine(), OfficeClock.machine()));
            assertThat(state.heartbeats().all()).as("a connection is left").hasSize(1);

            other.rollback();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> get(watching, "/metrics").body().contains("\nkontaktzyklus_up_database 1.0\n"));
        }
    }

    private static void lock(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
        }
    }

    private HttpResponse<String> get(WatchServer watching, String path) throws Exception {
        return http.send(request(watching, path), BodyHandlers.ofString());
    }

    private static HttpRequest request(WatchServer watching, String path) {
        URI address = URI.create("http://127.0.0.1:" + watching.address().getPort() + path);
        return HttpRequest.newBuilder(address).timeout(SOON).build();
    }

    /** With all connections to it. */
    private static void drop(StateServer server) throws SQLException {
        String name = server.url().substring(server.url().lastIndexOf('/') + 1);
        String above = server.url().substring(0, server.url().lastIndexOf('/')) + "/postgres";
        try (Connection connection = DriverManager.getConnection(above, server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }
}
