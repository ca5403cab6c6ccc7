package de.kontaktzyklus.dispatch.watching;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.reminders.health.HealthState;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchServerTest {

    private static final String ASK_WHETHER_IT_LIVES =
            "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Watcher watched = new Watcher();
    private WatchServer server;

    @BeforeEach
    void listen() throws IOException {
        server = Watcher.serve(watched);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void it_listens_on_loopback_alone() {
        assertThat(server.address().getAddress().isLoopbackAddress()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "OK, 200",
        "WARNING, 200",
        "CRITICAL, 503",
        "UNKNOWN, 503",
    })
    void only_what_keeps_people_from_being_told_is_unavailable(HealthState state, int status) throws Exception {
        watched.ready = state == HealthState.OK ? Watcher.health() : Watcher.health(state);
        watched.live = watched.ready;

        assertThat(get("/health/ready").statusCode()).isEqualTo(status);
        assertThat(get("/health/live").statusCode()).isEqualTo(status);
    }

    @Test
    void health_says_kind_and_title_and_not_whom_it_is_about() throws Exception {
        watched.ready = Watcher.health(HealthState.CRITICAL);

        HttpResponse<String> ready = get("/health/ready");

        assertThat(ready.body())
                .isEqualTo("{\"state\":\"CRITICAL\",\"checkedAt\":\"1970-01-01T00:00:00Z\",\"issues\":[{\"severity\":"
                        + "\"CRITICAL\",\"kind\":\"KIND\",\"title\":\"Titel\",\"since\":\"2026-11-30\"}]}");
        assertThat(ready.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void the_page_is_whole_or_unavailable() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/").body()).isEqualTo("<!DOCTYPE html><title>Ü</title>");

        watched.page = new Watched.Page(false, "gone");
        assertThat(get("/").statusCode()).isEqualTo(503);
        assertThat(get("/").body()).isEqualTo("gone");
    }

    @Test
    void measures_are_read_anew_for_each_scrape_and_answers_are_counted() throws Exception {
        assertThat(get("/metrics").body())
                .contains(
                        "# HELP kontaktzyklus_one One.\n# TYPE kontaktzyklus_one gauge\nkontaktzyklus_one 1.0\n",
                        "kontaktzyklus_many{kind=\"a\"} 2.0\n",
                        "kontaktzyklus_build_info{version=\"1.2.3\"} 1\n");
        get("/nothing/of/" + "ours");
        watched.measures = List.of(Measure.of("kontaktzyklus_one", "One.", 7));

        String second = get("/metrics").body();

        assertThat(second)
                .contains(
                        "kontaktzyklus_one 7.0\n",
                        "kontaktzyklus_http_requests_total{code=\"200\",path=\"/metrics\"} 1.0\n",
                        "kontaktzyklus_http_requests_total{code=\"404\",path=\"other\"} 1.0\n")
                .doesNotContain("kontaktzyklus_many", "ours");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/health/",
                "/metrics/",
                "//metrics",
                "/../etc/passwd",
                "/%2e%2e/etc/passwd",
                "/health/../metrics",
                "/status.html",
                "/favicon.ico"
            })
    void there_is_nothing_else(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404")
                .doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
    void one_may_only_read(String method) throws Exception {
        String answer =
                raw(method + " /metrics HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").containsIgnoringCase("Allow: GET, HEAD");
    }

    @Test
    void head_says_how_long_and_sends_nothing() throws Exception {
        HttpResponse<String> head = http.send(
                request("/health/live").method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.ofString());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(get("/health/live").body().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health/live", "/health/ready", "/metrics", "/nothing"})
    void nobody_keeps_frames_or_guesses_what_it_is_and_no_version_is_told(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .startsWith("default-src 'none'; style-src 'unsafe-inline';")
                .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:1", "127.0.0.1", "[::1]", "[::1]:9464", "localhost", "LOCALHOST:9464"})
    void this_machine_may_ask(String host) throws Exception {
        assertThat(named("/health/live", host)).startsWith("HTTP/1.1 200");
    }

    /** Its name may lead to loopback: the browser of somebody on this machine asks for it. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/health/live", "/health/ready", "/metrics", "/nothing"})
    void a_page_from_elsewhere_reads_nothing(String path) throws Exception {
        for (String host : List.of("attacker.example", "127.0.0.1.attacker.example:80", "localhost.attacker", "a b")) {
            assertThat(named(path, host))
                    .startsWith("HTTP/1.1 421")
                    .endsWith("\r\n\r\nAsk for an IP address or localhost\n")
                    .doesNotContain("attacker");
        }
    }

    @Test
    void who_names_no_host_is_no_browser() throws Exception {
        assertThat(raw("GET /health/live HTTP/1.0\r\n\r\n")).contains(" 200 ");
    }

    @Test
    void where_others_may_ask_they_may_by_any_name() {
        assertThat(new Callers(new InetSocketAddress("192.0.2.1", 9464)).mayAsk("kontaktzyklus.jobcenter.example"))
                .isTrue();
    }

    private String named(String path, String host) throws IOException {
        return raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    void what_breaks_here_is_in_the_log_and_not_in_the_answer() throws Exception {
        watched.broken = true;

        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("planted", "Exception");
    }

    @Test
    void its_threads_keep_no_process_from_ending() throws Exception {
        get("/metrics");

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("watch")
                        || thread.getName().startsWith("HTTP-Dispatcher")
                        || thread.getName().startsWith("idle-timeout-task"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }

    /** In a process of its own: the limits hold for the whole process, from its first server on. */
    @Test
    void slow_clients_are_cut_off_and_others_are_served() throws Exception {
        Process watcher = new ProcessBuilder(
                        Optional.ofNullable(System.getProperty("java.home")).orElseThrow() + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Watcher.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Socket> slow = new ArrayList<>();
        try {
            int port = Integer.parseInt(watcher.inputReader().readLine());
            awaitFirstAnswer(port);
            for (int client = 0; client < 12; client++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setSoTimeout(30_000);
                socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }

            assertThat(raw(port, ASK_WHETHER_IT_LIVES)).startsWith("HTTP/1.1 200");
            for (Socket socket : slow) {
                assertThat(isCutOff(socket)).as("cut off").isTrue();
            }
        } finally {
            watcher.destroyForcibly();
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /**
     * The first answer loads what makes an answer. On a busy machine that takes longer than anybody may wait, and who
     * asks is cut off as the slow ones are.
     */
    private static void awaitFirstAnswer(int port) throws IOException {
        for (int attempt = 1; attempt <= 20; attempt++) {
            try {
                if (raw(port, ASK_WHETHER_IT_LIVES).startsWith("HTTP/1.1 200")) {
                    return;
                }
            } catch (SocketException reset) {
                // Cut off in the middle.
            }
        }
        throw new AssertionError("no answer");
    }

    /** A server that has not read all of what was sent resets the connection. */
    private static boolean isCutOff(Socket socket) {
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketException reset) {
            return true;
        } catch (IOException stillOpen) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.address().getPort() + path));
    }

    private String raw(String request) throws IOException {
        return raw(server.address().getPort(), request);
    }

    private static String raw(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            try (InputStream answer = socket.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
