package de.kontaktzyklus.cli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.dispatch.smtp.talk.Certificates;
import de.kontaktzyklus.dispatch.watching.WatchServer;
import de.kontaktzyklus.dispatch.watching.Watcher;
import de.kontaktzyklus.export.Exports;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check} of the machine around an office: what an administrator reads who does not know the product. */
class CheckedMachineTest {

    @TempDir
    private Path folder;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void an_office_in_which_all_is_well() throws IOException {
        settings.put(
                "export.directory",
                Files.createDirectory(folder.resolve("export")).toString());
        settings.put("export.refused-directory", folder.resolve("refused").toString());
        settings.put("summary.directory", folder.resolve("summaries").toString());
        settings.put("state.directory", folder.resolve("state").toString());
        settings.put("watch.page-directory", folder.resolve("status").toString());
        settings.put("alarm.free-megabytes", "0");
    }

    @AfterEach
    void it_can_be_removed() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void what_was_looked_at_is_listed_although_nothing_is_wrong() {
        Shell.Result check = check();

        assertThat(check.exitCode()).isZero();
        assertThat(words(check))
                .containsSubsequence(
                        "in Ordnung Konfiguration:",
                        "in Ordnung Kontaktregeln:",
                        "in Ordnung Exportordner " + folder.resolve("export"),
                        "in Ordnung Ordner " + folder.resolve("refused") + " (export.refused-directory)",
                        "in Ordnung Ordner " + folder.resolve("summaries"),
                        "in Ordnung Ordner " + folder.resolve("state"),
                        "in Ordnung Ordner " + folder.resolve("status") + " (watch.page-directory)",
                        "in Ordnung Platz auf dem Datenträger",
                        "lassen sich Programme starten",
                        "in Ordnung Datenbank:",
                        "in Ordnung Zeitzone Europe/Berlin",
                        "in Ordnung Uhr:",
                        "in Ordnung Erinnerungen (reminders.cron):",
                        "in Ordnung Auswertungen (summary.cron):",
                        "in Ordnung Löschen von Altem (retention.cron):",
                        "in Ordnung Routen:",
                        "Keine Beanstandungen; angesehen: 16 Punkte.");
    }

    @Test
    void each_schedule_names_its_next_five_times() {
        String reminders = words(check()).replaceAll(".*reminders.cron\\): (.*?) in Ordnung.*", "$1");

        assertThat(reminders.split(", ", -1)).hasSize(5).allMatch(time -> time.matches("..\\. ..\\...\\. 06:30"));
    }

    @Test
    void it_leaves_no_trace_neither_without_a_state_nor_beside_one() throws IOException {
        List<String> before = files();
        check();
        assertThat(files()).isEqualTo(before);

        StateDatabase.open(folder.resolve("state")).close();
        before = files();
        assertThat(words(check())).contains("Datenbank: SQLite 3", "die Tabellen passen zu diesem Programm");
        assertThat(files()).isEqualTo(before);
    }

    /** The files of the write-ahead log, made by another user, would lock the program out of its own state. */
    @Test
    void neither_does_a_look_at_files_nor_a_talk_with_everybody_leave_any(@TempDir Path foreign) throws IOException {
        StateDatabase.open(folder.resolve("state")).close();
        Exports.write(foreign, "faelle_2026-11-23.csv", Exports.cases(Exports.row("100A000001")));
        settings.put("smtp.port", "1");
        List<String> before = files();
        byte[] state = Files.readAllBytes(folder.resolve("state/kontaktzyklus.db"));

        new Shell(settings).run("check", "--export", foreign.toString());
        assertThat(files()).isEqualTo(before);
        new Shell(settings).run("check", "--directory");
        assertThat(files()).isEqualTo(before);
        assertThat(Files.readAllBytes(folder.resolve("state/kontaktzyklus.db"))).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            folder missing       | export.directory     | /nirgends      | Exportordner /nirgends: Es gibt ihn nicht. → Liegt er auf einer Freigabe, diese einhängen
            a file for a folder  | state.directory      | /etc/hostname  | /etc/hostname (state.directory): Das ist eine Datei und kein Ordner. → Die Datei wegnehmen
            a file for the page  | watch.page-directory | /etc/hostname  | /etc/hostname (watch.page-directory): Das ist eine Datei und kein Ordner. → Die Datei wegnehmen
            disk nearly full     | alarm.free-megabytes | 1000000        | nötig sind 1.000.000 MB (alarm.free-megabytes). → Platz schaffen
            schedule is over     | reminders.cron       | 0 0 6 1 1 ? 2020 | reminders.cron: „0 0 6 1 1 ? 2020“ löst nie mehr aus. → Den Ausdruck berichtigen
            no database server   | state.database-url   | jdbc:postgresql://127.0.0.1:1/x | antwortet niemand (dort nimmt niemand die Verbindung an). → Läuft der Datenbankserver?
            """)
    void a_fault_is_told_with_the_way_out(String why, String setting, String value, String told) {
        settings.put(setting, value);

        Shell.Result check = check();

        assertThat(words(check)).contains("Fehler ", told, " Beanstandung");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            digests on Sundays only | reminders.cron | 0 0 6 ? * SUN | es ginge nichts hinaus. → Den Ausdruck in reminders.cron prüfen
            password of the service | smtp.user      | kontaktzyklus | smtp.user ist gesetzt, aber dieser Aufruf kennt kein smtp.password. → Bekommt es nur der Dienst
            """)
    void a_hint_refuses_nothing(String why, String setting, String value, String told) {
        settings.put(setting, value);

        Shell.Result check = check();

        assertThat(words(check)).contains("Hinweis ", told, "Keine Beanstandungen, 1 Hinweis;");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void the_port_for_watches_is_tried() throws IOException {
        String place;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            place = "127.0.0.1:" + other.getLocalPort();
            settings.put("watch.port", String.valueOf(other.getLocalPort()));

            Shell.Result taken = check();

            assertThat(words(taken))
                    .contains(
                            "Fehler Status im Browser: Der Port " + place + " ist belegt oder gesperrt",
                            "→ Einen freien Port nennen;");
            assertThat(taken.exitCode()).isEqualTo(1);
        }

        assertThat(words(check())).contains("in Ordnung Status im Browser: Der Port " + place + " ist frei");
    }

    @Test
    void a_foreign_address_for_watches_is_refused() {
        settings.put("watch.port", "8080");
        settings.put("watch.address", "192.0.2.1");

        assertThat(words(check())).contains("Fehler Status im Browser: 192.0.2.1 ist keine Adresse dieses Rechners");
    }

    @Test
    void a_running_program_of_ours_at_the_port_is_said() throws IOException {
        try (WatchServer running = Watcher.serve(new Watcher())) {
            settings.put("watch.port", String.valueOf(running.address().getPort()));

            Shell.Result check = check();

            assertThat(words(check)).contains("in Ordnung Status im Browser:", "antwortet schon ein laufendes");
            assertThat(check.exitCode()).isZero();
        }
    }

    @Test
    void a_folder_in_which_nothing_can_be_written() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(folder), "root may write anywhere");

        assertThat(words(check()))
                .contains(folder.resolve("summaries") + " (summary.directory): Es gibt ihn nicht, und der Benutzer");
    }

    @Test
    void a_clock_that_is_far_from_what_is_known() {
        try (StateDatabase state = StateDatabase.open(folder.resolve("state"))) {
            state.knownDays().accept(LocalDate.of(2031, 5, 2), Instant.parse("2031-05-02T10:00:00Z"), "");
        }

        Shell.Result check = check();

        assertThat(words(check))
                .contains("der letzte bekannte Tag des Programms und seiner Exporte ist aber der 02.05.2031.");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    @Test
    void an_export_that_waits_is_held_against_the_clock_too() throws IOException {
        Exports.write(folder.resolve("export"), "faelle_2031-05-02.csv", Exports.cases(Exports.row("1001")));

        assertThat(words(check()))
                .contains(
                        "Hinweis Der Export faelle_2031-05-02.csv ist vom 02.05.2031;",
                        "Fehler Uhr: Sie sagt, heute ist der",
                        "→ Geht sie falsch, sie stellen (timedatectl).");
    }

    @Test
    void a_column_that_was_renamed_leads_to_the_proposal() throws IOException {
        Exports.write(
                folder.resolve("export"),
                "faelle_2026-11-23.csv",
                Exports.cases(Exports.row("1001")).replace("Kundennummer", "Kundennummern"));

        assertThat(words(check()))
                .contains(
                        "Fehler Der Export faelle_2026-11-23.csv würde abgelehnt: Zeile 1: Pflichtspalte fehlt:"
                                + " Kundennummer",
                        "→ Heißen Spalten anders als erwartet, schreibt kontaktzyklus check --suggest");
    }

    @Test
    void files_that_nobody_will_read_are_told() throws IOException {
        Exports.write(folder.resolve("export"), "notiz.docx", "x");

        Shell.Result check = check();

        assertThat(words(check))
                .contains("Hinweis Exportordner", "Zu 1 Datei passt kein Muster, zum Beispiel notiz.docx");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void the_word_to_people_that_comes_with_the_program_is_no_such_file() throws IOException {
        Path ours = Path.of("src/main/data/export/README.txt");
        Files.copy(ours, folder.resolve("export").resolve(ours.getFileName()));

        assertThat(words(check())).contains("Keine Beanstandungen; angesehen: 16 Punkte.");
    }

    @Test
    void a_fault_of_a_setting_is_not_told_of_its_route_again() {
        settings.put("summary.cron", "0 0 6 1 1 ? 2020");

        assertThat(words(check()))
                .contains("löst nie mehr aus. → Den Ausdruck berichtigen", "1 Beanstandung")
                .doesNotContain("camel.yaml", "trigger");
    }

    @Test
    void a_database_that_is_gone_while_the_exports_are_there() throws IOException {
        Files.createDirectories(folder.resolve("state/exports"));
        Files.writeString(folder.resolve("state/exports/x.csv"), "x");

        assertThat(words(check()))
                .contains("die Datei kontaktzyklus.db fehlt. → Nicht starten, sonst beginnt alles von vorn");
    }

    @Test
    void a_database_file_that_is_none() throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(folder.resolve("state/kontaktzyklus.db"), "das ist keine Datenbank. ".repeat(1000));

        Shell.Result check = check();

        assertThat(words(check)).contains("Fehler Datenbank:", "lässt sich nicht lesen", "→ Rechte des Ordners");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            365 | in Ordnung | gilt noch 364 Tage
            23  | in Ordnung | gilt noch 22 Tage
            22  | Hinweis    | gilt nur noch 21 Tage
            """)
    void certificates_tell_how_long_they_hold(int days, String state, String told) {
        Certificates made = new Certificates(folder);
        made.make("amt" + days, "DNS:mail.example", "-validity", String.valueOf(days));
        settings.put("smtp.trusted-certificates", made.pem("amt" + days).toString());

        assertThat(words(check())).contains(state + " Zertifikat CN=amt" + days, told);
    }

    @Test
    void a_certificate_that_is_over_is_a_fault() {
        Certificates made = new Certificates(folder);
        made.make("alt", "DNS:mail.example", "-startdate", "-20d", "-validity", "10");
        settings.put("smtp.trusted-certificates", made.pem("alt").toString());

        Shell.Result check = check();

        assertThat(words(check)).contains("Fehler Zertifikat CN=alt", "abgelaufen am", "→ Die Datei");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    @Test
    void the_list_fits_into_eighty_columns_in_both_languages() {
        settings.put("alarm.free-megabytes", "1000000");
        for (String language : List.of("de", "en")) {
            settings.put("office.language", language);

            assertThat(check().out().lines())
                    .filteredOn(line -> line.strip().contains(" "))
                    .filteredOn(line -> !line.contains(folder.toString()))
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void for_programs_it_is_json() throws IOException {
        settings.put("export.directory", "/nirgends");

        Shell.Result check = new Shell(settings).run("check", "--json");

        JsonNode json = new ObjectMapper().readTree(check.out());
        assertThat(json.path("state").asText()).isEqualTo("FAULT");
        JsonNode missing = json.path("looks").get(2);
        assertThat(missing.path("about").asText()).isEqualTo("EXPORT_FOLDER_MISSING");
        assertThat(missing.path("state").asText()).isEqualTo("FAULT");
        assertThat(missing.path("said").asText()).isEqualTo("Exportordner /nirgends: Es gibt ihn nicht.");
        assertThat(missing.path("todo").asText()).startsWith("Liegt er auf einer Freigabe");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"--json --export x", "--json --suggest", "--suggest --online", "--suggest --export x"})
    void what_does_not_fit_together_is_wrong_usage(String options) {
        String[] command = ("check " + options).split(" ", -1);

        assertThat(new Shell(settings).run(command).exitCode()).isEqualTo(2);
    }

    @Test
    void a_configuration_that_is_wrong_comes_first() {
        settings.put("smtp.port", "abc");

        Shell.Result check = check();

        assertThat(words(check))
                .startsWith("Fehler --set: smtp.port \"abc\": ist nicht erlaubt")
                .contains("Alles andere wird angesehen, sobald die Konfiguration stimmt.");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    private Shell.Result check() {
        return new Shell(settings).run("check");
    }

    /** In one line, so that it does not matter where lines break. */
    private static String words(Shell.Result check) {
        return check.out().replaceAll("[\\s\u00A0]+", " ");
    }

    /** The driver that this process has unpacked goes when the process ends. */
    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return List.copyOf(all.map(Path::toString)
                    .filter(name -> !name.contains("sqlitejdbc"))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
