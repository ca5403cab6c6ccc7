package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.dispatch.watching.WatchServer;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.watching.OfficeWatch;
import de.kontaktzyklus.office.watching.StatusPageFile;
import de.kontaktzyklus.reminders.health.Heartbeat;
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
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What watches get to see of an office over HTTP, and what is left for them as a file. */
class WatchStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 15);
    private static final Path MONITORING = Path.of("src/main/monitoring");
    private static final Pattern METRIC = Pattern.compile("\\bkontaktzyklus_[a-z_]+");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private StoryOffice office;
    private Optional<String> silentRoute = Optional.empty();

    @BeforeEach
    void an_office() throws Exception {
        office = new StoryOffice(folder);
        office.exportPeople(MONDAY);
        exportCases(MONDAY);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void exportCases(LocalDate day) throws IOException {
        office.exportCases(
                day,
                IntStream.range(0, 12)
                        .mapToObj(i -> new Client("100A0000%02d".formatted(i), "V5011").lastSeen("01.12.2026"))
                        .toList());
    }

    @Test
    void a_good_day_is_ready_live_and_measured() throws Exception {
        office.live(MONDAY);
        beat();

        watched(MONDAY, watch -> {
            assertThat(watch.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(watch.get("/health/ready").body()).contains("\"state\":\"OK\"");
            assertThat(watch.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(watch.get("/metrics").body())
                    .contains(
                            "\nkontaktzyklus_up_database 1.0\n",
                            "\nkontaktzyklus_health_state 0.0\n",
                            "\nkontaktzyklus_issues{kind=\"mail_stuck\"} 0.0\n",
                            "\nkontaktzyklus_last_run_overdue 12.0\n",
                            "\nkontaktzyklus_last_run_told 12.0\n",
                            "\nkontaktzyklus_last_run_balances 1.0\n",
                            "\nkontaktzyklus_proof_holds 1.0\n",
                            "\nkontaktzyklus_export_rows{kind=\"cases\"} 12.0\n",
                            "\nkontaktzyklus_export_age_ratio{kind=\"cases\"} 0.0\n",
                            "\nkontaktzyklus_mails{state=\"planned\"} 0.0\n");
            Document page = Jsoup.parse(watch.get("/").body());
            assertThat(page.text())
                    .contains("Alles in Ordnung: Es ist nichts offen.", "15.02.2027 12 12 12 0 geht auf");
        });
    }

    @Test
    void a_process_that_starts_ends_or_stands_still_is_not_ready() throws Exception {
        office.live(MONDAY);
        beat();
        OfficeWatch watch = watch(MONDAY);
        try (watch;
                WatchServer server = serve(watch)) {
            Asker client = new Asker(server);
            assertThat(client.kinds()).containsExactly("STARTING");
            watch.working();
            assertThat(client.kinds()).isEmpty();
            silentRoute = Optional.of("start-delivery");
            assertThat(client.kinds()).containsExactly("ROUTE_SILENT");
            assertThat(client.get("/health/live").statusCode()).isEqualTo(503);
            assertThat(client.get("/metrics").body()).contains("\nkontaktzyklus_up_routes 0.0\n");
            silentRoute = Optional.empty();
            watch.stopping();
            assertThat(client.kinds()).containsExactly("STOPPING");
            assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void what_keeps_people_from_being_told_is_not_ready_and_stands_on_the_page() throws Exception {
        office.mailServerGoesDown();
        office.live(MONDAY);
        beat();

        watched(MONDAY, watch -> {
            assertThat(watch.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(watch.kinds()).contains("SERVER_REFUSES");
            assertThat(watch.get("/metrics").body())
                    .contains("kontaktzyklus_health_state 2.0", "kontaktzyklus_issues{kind=\"server_refuses\"} 1.0")
                    .containsPattern("kontaktzyklus_mails\\{state=\"planned\"} [1-9]")
                    .contains("kontaktzyklus_oldest_waiting_mail_timestamp_seconds");
            assertThat(Jsoup.parse(watch.get("/").body()).text())
                    .contains("Bitte sofort nachsehen", "Der Mailserver nimmt nichts an sofort");
        });
    }

    @Test
    void each_job_has_its_words() throws Exception {
        Stream.concat(
                        Stream.of("make-digests", "make-summaries"),
                        Arrays.stream(ExportKind.values()).map(kind -> "take-" + kind.key()))
                .forEach(job -> office.pipeline().state().jobClaims().claim(job, "machine/1", Duration.ofMinutes(10)));

        watched(
                MONDAY,
                watch -> assertThat(Jsoup.parse(watch.get("/").body()).text())
                        .containsPattern("In Arbeit Erinnerungen, Monatsauswertung, .*Arbeitszeitexport einlesen"));
    }

    /** With everything wrong that tells of people: addresses, ids, absences, refused mails, unreadable rows. */
    @Test
    void nobody_is_named_whatever_is_wrong() throws Exception {
        office.put("mitarbeiter_" + MONDAY + ".csv", """
                Vermittler;Name;E_Mail;Team;Wochenstunden;Vertretung;Abwesend_von;Abwesend_bis
                V5011;Anna Amtsmuster;v5011@elsewhere.example;501;39;;;
                v5011;Anja Amtsmuster;anja@;501;39;;20.02.2027;10.02.2027
                V5012;Bert Beratungsmuster;v5012@jobcenter.example;501;39;;;
                """);
        office.put("faelle_" + MONDAY.plusDays(1) + ".csv", "Kundennummer;Nachname\n100A000099;Zitterbart\n");
        office.put("100A000077 Quandt.csv", "x");
        office.live(MONDAY);
        office.live(MONDAY.plusDays(1));
        beat();

        watched(MONDAY.plusDays(1), watch -> {
            assertThat(watch.kinds()).contains("ADDRESSES_UNUSABLE", "EXPORT_REFUSED", "FILES_UNKNOWN", "IDS_ALIKE");
            String page = watch.get("/").body();
            assertThat(page).contains("Adressen nicht nutzbar", "Zuletzt abgelehnte Exporte");
            assertThat(page
                            + watch.get("/metrics").body()
                            + watch.get("/health/ready").body()
                            + Files.readString(folder.resolve("status/status.html")))
                    .doesNotContainPattern("\\w@\\w|@jobcenter")
                    .doesNotContain("100A", "V5011", "V5012", "v5011", "Amtsmuster", "Anna", "Bert")
                    .doesNotContain("Zitterbart", "Quandt", ".csv", "jobcenter.example", "501\"");
        });
    }

    @Test
    void the_page_is_left_as_a_file_after_each_run_for_owner_and_group() throws Exception {
        Path place = folder.resolve("status");
        Path file = place.resolve(StatusPageFile.NAME);
        office.live(MONDAY);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
        assertThat(place.toFile().list()).containsExactly("status.html");
        assertThat(Jsoup.parse(Files.readString(file)).text())
                .contains("15.02.2027 12 12 12 0 geht auf")
                .as("nothing runs that would write it anew")
                .contains("Die Datei wird nach jedem Lauf neu geschrieben. Ist dieser Stand nach dem 16.02.2027, 08:30"
                        + " Uhr noch derselbe")
                .as("after the delivery, too")
                .containsPattern("wartend 0 .*angenommen [1-9]");

        exportCases(MONDAY.plusDays(2));
        office.live(MONDAY.plusDays(2));
        assertThat(Jsoup.parse(Files.readString(file)).select("tr.marked").eachText())
                .as("a day without a run")
                .contains("16.02.2027 – – – – kein Lauf –");
    }

    @Test
    void in_an_english_office_the_page_is_english() throws Exception {
        office.close();
        office = new StoryOffice(Files.createDirectories(folder.resolve("english")), Map.of("office.language", "en"));
        office.at(MONDAY, LocalTime.NOON);
        beat();

        watched(MONDAY, watch -> {
            Document page = Jsoup.parse(watch.get("/").body());
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.title()).isEqualTo("State of the program: Jobcenter Musterstadt");
            assertThat(page.text()).contains("There was no run so far.").doesNotContain("Uhr", "Stand");
        });
    }

    @Test
    void the_page_can_be_read_by_everybody() throws Exception {
        office.mailServerGoesDown();
        office.live(MONDAY);
        beat();

        watched(MONDAY, watch -> {
            String text = watch.get("/").body();
            assertThat(text).doesNotContain("<script", "http:", "https:", "url(", "@import", "src=", "style=");
            Document page = Jsoup.parse(text);
            assertThat(page.select("html").attr("lang")).isEqualTo("de");
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("h1, h2, h3").eachText())
                    .hasSizeGreaterThan(5)
                    .doesNotHaveDuplicates();
            assertThat(page.select("header, main, footer")).hasSize(3);
            assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> {
                assertThat(table.select("caption").text()).isNotBlank();
                assertThat(table.select("th:not([scope])")).isEmpty();
            });
            assertThat(page.select("tr.marked").eachText())
                    .as("what is marked says so in words")
                    .allMatch(row -> row.matches(".*(sofort|bald|kein|nicht|abgelehnt|ungewiss|noch keiner).*"));
            List<String> ids = page.select("[id]").stream().map(Element::id).toList();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(ids)
                    .containsAll(page.select("a[href]").stream()
                            .map(link -> link.attr("href").substring(1))
                            .toList());
        });
    }

    /** A name that nobody measures any more would never alarm. */
    @Test
    void every_metric_named_in_rules_and_dashboard_is_measured() throws Exception {
        office.close();
        office = new StoryOffice(
                Files.createDirectories(folder.resolve("all")),
                Map.of(
                        "bounces.read", "true",
                        "bounces.user", "x",
                        "bounces.oauth2.token-url", "https://login.example/token",
                        "bounces.oauth2.client-id", "x",
                        "bounces.oauth2.client-secret", "{{env:PATH}}"));
        office.exportPeople(MONDAY);
        exportCases(MONDAY);
        office.mailServerGoesDown();
        office.at(MONDAY, LocalTime.NOON).wakeWithoutDelivery();
        office.deliver();
        beat();

        watched(MONDAY, watch -> {
            watch.get("/");
            Set<String> measured = names(watch.get("/metrics").body());
            for (String file : List.of("kontaktzyklus-rules.yml", "kontaktzyklus-dashboard.json")) {
                Set<String> named = names(Files.readString(MONITORING.resolve(file)));
                assertThat(named).as(file).hasSizeGreaterThan(8);
                assertThat(measured).as(file).containsAll(named);
            }
        });
    }

    @Test
    void each_rule_says_what_to_do_in_both_languages_and_the_dashboard_is_json() throws Exception {
        List<String> rules = List.of(
                Files.readString(MONITORING.resolve("kontaktzyklus-rules.yml")).split("- alert: ", -1));

        assertThat(rules).hasSizeGreaterThan(10);
        assertThat(rules.subList(1, rules.size()))
                .allSatisfy(rule -> assertThat(rule)
                        .containsPattern("severity: (critical|warning)")
                        .contains("summary:", "description:", "summary_en:", "description_en:"));
        JsonNode dashboard = new ObjectMapper()
                .readTree(MONITORING.resolve("kontaktzyklus-dashboard.json").toFile());
        assertThat(dashboard.get("panels").findValuesAsText("title"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(8);
    }

    private static Set<String> names(String text) {
        return METRIC.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private void beat() {
        office.pipeline()
                .state()
                .heartbeats()
                .put(new Heartbeat("machine/1", "1.2.3", OfficeClock.machine(), OfficeClock.machine()));
    }

    private OfficeWatch watch(LocalDate day) {
        SettableClock clock = new SettableClock();
        clock.set(day, LocalTime.NOON);
        return new OfficeWatch(
                office.office(), new OfficeClock(clock), office.pipeline().state(), () -> silentRoute);
    }

    private static WatchServer serve(OfficeWatch watch) throws IOException {
        return WatchServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), watch);
    }

    private void watched(LocalDate day, Watching watching) throws Exception {
        try (OfficeWatch watch = watch(day);
                WatchServer server = serve(watch)) {
            watch.working();
            watching.with(new Asker(server));
        }
    }

    @FunctionalInterface
    private interface Watching {
        void with(Asker watch) throws Exception;
    }

    /** Somebody who watches. */
    private final class Asker {

        private final WatchServer server;

        private Asker(WatchServer server) {
            this.server = server;
        }

        HttpResponse<String> get(String path) throws Exception {
            URI address = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }

        List<String> kinds() throws Exception {
            return new ObjectMapper()
                    .readTree(get("/health/ready").body())
                    .get("issues")
                    .findValuesAsText("kind");
        }
    }
}
