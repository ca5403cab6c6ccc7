package de.kontaktzyklus.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped route that fetches exports by SFTP, tried against a real server. */
@Timeout(120)
class FetchBySftpTest {

    private static final String ROUTE = "600-fetch-by-sftp.camel.yaml.off";
    private static final String EXPORT = "faelle_2026-11-30.csv";

    private Folders office;
    private SftpServer server;
    private final Map<String, String> settings = new LinkedHashMap<>();

    @BeforeEach
    void a_server_with_an_export(@TempDir Path folder) throws IOException {
        office = Folders.in(folder);
        server = new SftpServer(folder.resolve("server"));
        settings.put("route.sftp.host", "127.0.0.1");
        settings.put("route.sftp.port", String.valueOf(server.port()));
        settings.put("route.sftp.user", SftpServer.USER);
        settings.put(
                "route.sftp.key-file",
                server.writeUserKey(folder.resolve("key")).toString());
        settings.put(
                "route.sftp.known-hosts-file",
                server.writeKnownHosts(folder.resolve("known")).toString());
        settings.put("route.sftp.directory", "exporte");
        settings.put("route.sftp.poll-interval", "5m");
        Files.writeString(office.onServer().resolve(EXPORT), "new");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void an_export_comes_into_the_export_folder_and_is_kept_on_the_server() throws IOException {
        Files.writeString(office.onServer().resolve("Urlaubsplan.csv"), "no export");

        Shell.Result tried = tryRoute();

        assertThat(tried.exitCode()).as(tried.out() + tried.err()).isZero();
        assertThat(tried.out()).contains("  " + EXPORT, "1 Datei liegt jetzt in " + office.export());
        assertThat(tried.err()).isEmpty();
        assertThat(office.export().resolve(EXPORT)).hasContent("new");
        assertThat(Folders.names(office.export())).containsExactly(EXPORT);
        assertThat(Folders.names(office.onServer())).containsExactly("Urlaubsplan.csv", "geholt");
        assertThat(Folders.names(office.onServer().resolve("geholt")))
                .singleElement()
                .asString()
                .matches("\\d{8}-\\d{9}-" + EXPORT);
        assertThat(office.root().resolve("state")).doesNotExist();
    }

    @Test
    void where_nothing_lies_ready_the_line_works_all_the_same() throws IOException {
        Files.delete(office.onServer().resolve(EXPORT));

        Shell.Result tried = tryRoute();

        assertThat(tried.exitCode()).isZero();
        assertThat(tried.out()).contains("zu holen war nichts");
    }

    @Test
    void a_name_that_leads_out_of_the_folder_is_not_fetched() throws IOException {
        Files.writeString(office.onServer().resolve("evil-faelle_2026-12-01.csv"), "evil");

        Shell.Result tried = tryRoute();

        assertThat(tried.out()).contains(EXPORT).doesNotContain("2026-12-01");
        assertThat(Folders.names(office.export())).containsExactly(EXPORT);
        assertThat(office.root().resolve("faelle_2026-12-01.csv")).doesNotExist();
        assertThat(office.root().resolve("..").resolve("faelle_2026-12-01.csv")).doesNotExist();
    }

    @Test
    void an_export_that_still_waits_is_not_written_over_and_the_new_one_stays_on_the_server() throws IOException {
        Files.writeString(office.export().resolve(EXPORT), "old");

        Shell.Result tried = tryRoute();

        assertThat(tried.exitCode()).isEqualTo(3);
        assertThat(tried.out()).contains("liegt noch im Exportordner", "Keine Datei wurde geholt");
        assertThat(office.export().resolve(EXPORT)).hasContent("old");
        assertThat(Folders.names(office.export())).containsExactly(EXPORT);
        assertThat(office.onServer().resolve(EXPORT)).hasContent("new");
    }

    @Test
    void an_export_that_cannot_be_moved_away_is_reported() throws IOException {
        Files.writeString(office.onServer().resolve("geholt"), "a file where the folder should be");

        Shell.Result tried = tryRoute();

        assertThat(tried.exitCode()).as(tried.out()).isEqualTo(3);
        assertThat(tried.out()).contains(EXPORT, "1 Datei wurde trotzdem geholt");
    }

    @Test
    void a_done_file_is_fetched_after_its_export() throws IOException {
        settings.put("export.done-file", ".done");
        Files.writeString(office.onServer().resolve(EXPORT + ".done"), "");

        assertThat(tryRoute().out()).containsSubsequence("  " + EXPORT, "  " + EXPORT + ".done", "2 Dateien");
        assertThat(Folders.names(office.export())).containsExactly(EXPORT, EXPORT + ".done");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            host unknown      | route.sftp.host             | sftp.invalid | Einen Server mit diesem Namen gibt es nicht
            nobody answers    | route.sftp.port             | 1            | Der Server antwortet nicht
            folder not there  | route.sftp.directory        | nirgends     | Einen Ordner gibt es nicht
            no known hosts    | route.sftp.known-hosts-file | EMPTY        | Der Schlüssel des Servers steht nicht in der Datei
            another server    | route.sftp.known-hosts-file | ANOTHER      | Der Server zeigt einen anderen Schlüssel
            another key       | route.sftp.key-file         | OTHER        | Der Server lehnt die Anmeldung ab
            another user      | route.sftp.user             | jemand       | Der Server lehnt die Anmeldung ab
            no key            | route.sftp.key-file         | MISSING      | Der private Schlüssel ist nicht lesbar
            """)
    void what_fails_is_said_with_the_way_out(String why, String key, String value, String said) throws IOException {
        Path file = office.root().resolve(value);
        settings.put(
                key,
                switch (value) {
                    case "EMPTY" -> Files.writeString(file, "").toString();
                    case "ANOTHER" -> server.writeKnownHostsOfAnother(file).toString();
                    case "OTHER" -> server.writeOtherKey(file).toString();
                    case "MISSING" -> file.toString();
                    default -> value;
                });

        Shell.Result tried = tryRoute();

        assertThat(tried.out()).as(why).contains(said, "Keine Datei wurde geholt.");
        assertThat(tried.exitCode()).isEqualTo(3);
        assertThat(tried.err()).isEmpty();
        assertThat(office.onServer().resolve(EXPORT)).exists();
    }

    @Test
    void a_setting_that_is_missing_is_said_with_its_line() {
        settings.remove("route.sftp.user");

        Shell.Result tried = tryRoute();

        assertThat(tried.exitCode()).isEqualTo(1);
        assertThat(tried.out()).contains(ROUTE + ":", "route.sftp.user");
    }

    private Shell.Result tryRoute() {
        return office.shell(settings).run("try-route", ROUTE);
    }
}
