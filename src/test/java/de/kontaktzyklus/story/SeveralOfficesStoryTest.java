package de.kontaktzyklus.story;

import static de.kontaktzyklus.story.SeveralOffices.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.config.settings.ProcessSettings;
import de.kontaktzyklus.dispatch.watching.WatchServer;
import de.kontaktzyklus.log.HeardLog;
import de.kontaktzyklus.log.LogTexts;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.offices.HostedOffices;
import de.kontaktzyklus.pipeline.offices.Opening;
import de.kontaktzyklus.reminders.health.Issue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several offices in one process: the same numbers and names in each, and nothing of one ever shows in another. */
class SeveralOfficesStoryTest {

    private static final String SHARED = "100A000001";

    private final HttpClient http = HttpClient.newHttpClient();
    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path home;

    private SeveralOffices offices;

    @BeforeEach
    void two_offices() throws IOException {
        clock.set(MONDAY);
        offices = new SeveralOffices(home).office("nord", SHARED, "100A000002").office("sued", SHARED);
    }

    @AfterEach
    void close() {
        offices.close();
    }

    @Test
    void mails_memory_files_logs_and_measures_of_two_offices_never_mix() throws Exception {
        try (HeardLog log = HeardLog.at(Level.INFO);
                HostedOffices running = hosted()) {
            running.look();
            running.watch().working();
            Awaitility.await().until(() -> to("v5011@nord.example") + to("v5011@sued.example") >= 2);

            assertThat(text("v5011@nord.example")).contains(SHARED, "100A000002");
            assertThat(text("v5011@sued.example")).contains(SHARED).doesNotContain("100A000002");
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("[nord]"))
                    .noneMatch(line -> line.contains("sued"));
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("[sued]"))
                    .noneMatch(line -> line.contains("nord"));
            assertThat(log.lines()).allMatch(line -> line.contains("[nord] ") || line.contains("[sued] "));
            assertThat(log.json())
                    .allMatch(line -> line.contains("\"office\":\"nord\"") || line.contains("\"office\":\"sued\""));
            watched(running, this::each_shows_its_own);
        }
        for (String office : List.of("nord", "sued")) {
            assertThat(offices.home(office).resolve("data/state/kontaktzyklus.db"))
                    .exists();
            assertThat(offices.home(office).resolve("data/status/status.html")).exists();
        }
        assertThat(run("nord", "mail", "list").out()).contains("nord.example").doesNotContain("sued.example");
    }

    private void each_shows_its_own(URI at) throws Exception {
        assertThat(get(at, "/metrics").body())
                .contains("kontaktzyklus_last_run_overdue{office=\"nord\"} 2.0\n")
                .contains("kontaktzyklus_last_run_overdue{office=\"sued\"} 1.0\n")
                .contains("kontaktzyklus_up_office{office=\"nord\"} 1.0\n")
                .containsOnlyOnce("# TYPE kontaktzyklus_last_run_overdue gauge");
        org.jsoup.nodes.Document page = Jsoup.parse(get(at, "/").body());
        assertThat(page.select("a[href^=/offices/]").eachText()).containsExactlyInAnyOrder("nord", "sued");
        assertThat(Jsoup.parse(get(at, "/offices/nord").body()).text())
                .contains("Jobcenter nord")
                .doesNotContain("sued");
        assertThat(get(at, "/offices/west").statusCode()).isEqualTo(404);
        assertThat(get(at, "/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void one_that_is_broken_is_left_out_and_told_and_comes_back_when_it_is_mended() throws Exception {
        Path told = offices.alarmsToFile();
        Files.writeString(offices.settings("nord"), "office.name=Jobcenter nord\nsmtp.prot=25\n");
        try (HostedOffices running = hosted()) {
            running.look();
            running.watch().working();

            Awaitility.await().until(() -> to("v5011@sued.example") >= 1);
            assertThat(to("v5011@nord.example")).isZero();
            assertThat(running.watch().ready().issues())
                    .filteredOn(issue -> issue.office().equals("nord"))
                    .extracting(Issue::kind)
                    .containsExactly("OFFICE_LEFT_OUT");
            assertThat(running.watch().live().issues()).isEmpty();
            watched(running, at -> {
                assertThat(get(at, "/health/ready").statusCode()).isEqualTo(503);
                assertThat(get(at, "/health/ready").body()).contains("\"office\":\"nord\"");
                assertThat(get(at, "/offices/nord").statusCode()).isEqualTo(503);
                assertThat(get(at, "/offices/nord").body()).contains("Das Jobcenter läuft nicht");
                assertThat(get(at, "/metrics").body())
                        .contains(
                                "kontaktzyklus_up_office{office=\"nord\"} 0.0\n",
                                "kontaktzyklus_health_state{office=\"nord\"} 2.0\n");
            });

            running.look();
            Files.writeString(offices.settings("nord"), "office.name=Jobcenter nord\n");
            offices.office("west", SHARED);
            running.look();
            running.look();

            Awaitility.await().until(() -> to("v5011@nord.example") >= 1 && to("v5011@west.example") >= 1);
            assertThat(running.watch().ready().issues())
                    .noneMatch(issue -> issue.kind().equals("OFFICE_LEFT_OUT"));
        }
        assertThat(Files.readString(told))
                .as("once each, also if it is looked at again and again")
                .containsOnlyOnce("\"title\":\"Das Jobcenter nord läuft nicht\"")
                .containsOnlyOnce("\"title\":\"Erledigt: Das Jobcenter nord läuft\"");
    }

    @Test
    void what_is_done_by_hand_in_one_leaves_the_other_byte_for_byte() throws Exception {
        assertThat(run("", "run", "--once", "--as-of", MONDAY.toString()).exitCode())
                .isZero();
        assertThat(to("v5011@nord.example")).isOne();
        assertThat(to("v5011@sued.example")).isOne();
        Map<Path, String> before = content("sued");

        assertThat(run("nord", "intake", "list").exitCode()).isZero();
        Shell.Result forgotten = run("nord", "forget", "--customer", SHARED, "--reason", "Art. 17 DSGVO");
        assertThat(forgotten.exitCode()).as(forgotten.err()).isZero();

        assertThat(content("sued")).isEqualTo(before);
        assertThat(run("sued", "find", "--customer", SHARED).out()).contains("Erinnerungsmail");
        assertThat(run("nord", "find", "--customer", SHARED).out()).doesNotContain("Erinnerungsmail");
    }

    @Test
    void status_and_check_look_after_all_and_end_with_the_worst() throws Exception {
        run("", "run", "--once", "--as-of", MONDAY.toString());

        Shell.Result status = run("", "status", "--as-of", MONDAY.toString());
        assertThat(status.exitCode()).as(status.err()).isZero();
        assertThat(status.out()).containsSubsequence("== nord ==", "== sued ==");
        assertThat(run("sued", "status", "--as-of", MONDAY.toString()).out()).doesNotContain("==", "nord");
        assertThat(run("", "status", "--health").out()).contains("nord: ", "sued: ");

        Files.writeString(offices.settings("nord"), "office.name=Jobcenter nord\nsmtp.prot=25\n");
        Shell.Result check = run("", "check");
        assertThat(check.exitCode()).isOne();
        assertThat(check.out()).containsSubsequence("== nord ==", "smtp.prot", "== sued ==", "Ordner");
        assertThat(run("", "status", "--json").out()).contains("\"nord\":", "\"error\"", "\"sued\":");
    }

    @Test
    void a_name_that_is_misspelt_is_answered_with_the_nearest_and_a_command_for_one_asks_which() {
        assertThat(run("nort", "status").exitCode()).isOne();
        assertThat(run("nort", "status").err()).contains("„nort“", "„nord“");
        assertThat(run("ganz-anders", "status").err()).contains("nord, sued");
        assertThat(run("", "mail", "list").err()).contains("--office NAME (nord, sued)");
    }

    @Test
    void two_that_share_a_folder_are_both_refused_with_the_name_of_the_other() throws Exception {
        Path same = offices.exports("sued");
        Files.writeString(offices.settings("nord"), "office.name=Jobcenter nord\nexport.directory=" + same + "\n");

        Shell.Result run = run("", "run", "--once", "--as-of", MONDAY.toString());

        assertThat(run.exitCode()).isOne();
        assertThat(run.err())
                .contains("nord: ", "export.directory", "gehört auch zum Jobcenter sued")
                .contains("sued: ", "gehört auch zum Jobcenter nord");
        assertThat(offices.mails()).isEmpty();
    }

    private HostedOffices hosted() {
        ProcessSettings settings = ProcessSettings.load(offices.folder().folder(), Map.of());
        return new HostedOffices(offices.folder(), settings, new Opening() {
            @Override
            public Office open(String name) {
                Office office = Office.open(
                        offices.folder().configuration(name), Path.of("routes").toAbsolutePath(), Map.of());
                LogTexts.are(office.language(), "", "");
                return office;
            }

            @Override
            public String words(String name, Exception failure) {
                return String.valueOf(failure.getMessage());
            }

            @Override
            public OfficeClock clock(Office office) {
                return new OfficeClock(clock);
            }
        });
    }

    private Shell.Result run(String office, String... command) {
        Stream<String> before = Stream.of("--offices", offices.folder().folder().toString());
        Stream<String> named = office.isEmpty() ? Stream.of() : Stream.of("--office", office);
        return Shell.bare()
                .run(Stream.of(before, named, Arrays.stream(command))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }

    private long to(String recipient) {
        return offices.mails().stream()
                .filter(mail -> SeveralOffices.recipient(mail).equals(recipient))
                .count();
    }

    private String text(String recipient) {
        return offices.mails().stream()
                .filter(mail -> SeveralOffices.recipient(mail).equals(recipient))
                .map(mail -> Mail.of(mail).text())
                .findFirst()
                .orElseThrow();
    }

    /** All files of an office; what SQLite leaves beside its database for a moment is none. */
    private Map<Path, String> content(String office) throws IOException {
        Map<Path, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(offices.home(office))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(file, Arrays.toString(Files.readAllBytes(file)));
            }
        }
        return content;
    }

    private void watched(HostedOffices running, Asking asking) throws Exception {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (WatchServer server = WatchServer.start(any, running.watch())) {
            asking.ask(URI.create("http://127.0.0.1:" + server.address().getPort()));
        }
    }

    private HttpResponse<String> get(URI at, String path) throws Exception {
        return http.send(HttpRequest.newBuilder(at.resolve(path)).build(), BodyHandlers.ofString());
    }

    /** What is asked while it listens. */
    @FunctionalInterface
    private interface Asking {
        void ask(URI at) throws Exception;
    }
}
