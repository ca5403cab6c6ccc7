package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * On what the demo leaves behind. It lives a year for that, once: each JVM of the tests would live its own, so all
 * tests that need it are in this class.
 */
class DemoYearTest {

    @RegisterExtension
    private final FinishedDemo demo = new FinishedDemo();

    /** What the demo says, and what it leaves behind. */
    @Nested
    class TheDemo {
        @Test
        void everything_is_delivered_and_the_summaries_are_written() throws IOException {
            Shell.Result result = demo.run().result();

            assertThat(result.exitCode()).as(result.err()).isZero();
            assertThat(result.out())
                    .contains("Zeilen gelesen: 1.210 = ", "Nicht zugestellt: 0", "Monatsauswertung November 2026:")
                    .doesNotContain("Monatsauswertung Oktober");
            assertThat(names(demo.in("mails"))).hasSizeGreaterThan(15);
            assertThat(names(demo.in("mails")).filter(mail -> mail.contains("2026-11-30")))
                    .extracting(mail -> mail.substring("001-2026-11-30-".length()))
                    .as("in an order that does not depend on which connection was faster")
                    .isSorted();
            assertThat(names(demo.folder())).as("exports that never came").doesNotContain("coming");
            assertThat(contents(demo.in("summaries/2026-11")).keySet())
                    .contains("501/501.xlsx", "502/502.html", "503/503.csv", "uebersicht/index.html");
            assertThat(names(demo.in("summaries")))
                    .as("the last months; those before are in the trends")
                    .containsExactly("2026-08", "2026-09", "2026-10", "2026-11");
            assertThat(names(demo.run().exportsOfTheOffice()))
                    .as("the office's own exports")
                    .hasSize(5);
        }

        /** As of today its exports would be old, or of tomorrow. */
        @Test
        void the_command_to_look_at_it_again_shows_the_last_day_of_the_demo() throws IOException {
            assertThat(demo.run().result().out()).contains("/config status --as-of 01.12.2026\n");

            Shell.Result result = new Shell(demo.in("config"), Map.of()).run("status", "--as-of", "01.12.2026");

            assertThat(result.exitCode()).as(result.err()).isZero();
            assertThat(result.said())
                    .startsWith("Stand 01.12.2026\n")
                    .contains("faelle_2026-11-30.csv vom 30.11.2026 (1 Arbeitstag alt)", "22 nicht lesbar + 6 doppelt");
        }

        /** The summary of October has a trend, a forecast and late changes in it; November has passed since. */
        @Test
        void a_past_month_is_written_again_byte_for_byte() throws IOException {
            Path october = demo.in("summaries/2026-10");
            Map<String, byte[]> before = contents(october);
            for (String file : before.keySet()) {
                Files.delete(october.resolve(file));
            }

            Shell.Result result = new Shell(demo.in("config"), Map.of()).run("summary", "--month", "2026-10");

            assertThat(result.exitCode()).as(result.err()).isZero();
            Map<String, byte[]> again = contents(october);
            assertThat(again.keySet())
                    .contains("501/501.xlsx", "501/501.html", "501/501.csv", "uebersicht/index.html")
                    .isSubsetOf(before.keySet());
            again.forEach((file, content) -> assertThat(content).as(file).isEqualTo(before.get(file)));
        }

        /** The demo leaves their files out, and says how to get them. */
        @Test
        void a_month_of_long_ago_is_written_on_demand() throws IOException {
            assertThat(demo.run().result().out()).contains("/config summary --month 2026-07\n");

            for (String month : List.of("2026-07", "2025-11")) {
                Shell.Result result = new Shell(demo.in("config"), Map.of()).run("summary", "--month", month);

                assertThat(result.exitCode()).as(result.err()).isZero();
                assertThat(contents(demo.in("summaries").resolve(month)).keySet())
                        .contains("501/501.xlsx", "502/502.html", "503/503.csv", "uebersicht/index.html");
            }
        }

        /** A year is in the trends, whether its files were written or not. */
        @Test
        void the_last_summary_shows_twelve_months() throws IOException {
            assertThat(Files.readString(demo.in("summaries/2026-11/501/501.csv")))
                    .contains("trend;2025-12;month;", "trend;2026-07;month;", "trend;2026-11;month;");
        }

        private static Map<String, byte[]> contents(Path directory) throws IOException {
            Map<String, byte[]> contents = new LinkedHashMap<>();
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    contents.put(directory.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
            return contents;
        }

        private static Stream<String> names(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
            }
        }
    }

    /** All that its commands print. */
    @Nested
    class ItsPages extends PageWidths {
        ItsPages() {
            super(demo);
        }
    }

    /** Requests of a person, backup and restore. */
    @Nested
    class ItsOffice {
        @TempDir
        private Path folder;

        private Shell office;

        @BeforeEach
        void its_office_is_asked() {
            office = new Shell(demo.in("config"), Map.of());
        }

        @Test
        void a_person_is_found_forgotten_and_left_in_the_export_in_force_only() throws IOException {
            String customer = overdueCustomer();
            Shell.Result before = office.run("find", "--customer", customer);
            assertThat(before.exitCode()).as(before.err()).isZero();
            assertThat(before.said())
                    .contains(
                            "Zur Kundennummer " + customer, "Mail mit Text vom 30.11.2026: Erinnerungsmail, angenommen")
                    .contains(
                            "Fall: ",
                            "Auswertung vom November 2026: Team 501, Listen: bridge.passages, overdueCases, "
                                    + "workList.items",
                            "501.xlsx");

            Shell.Result forgotten = office.run("forget", "--customer", customer, "--reason", "Art. 17 DSGVO");
            assertThat(forgotten.exitCode()).as(forgotten.err()).isZero();
            assertThat(forgotten.err())
                    .contains(
                            "Gelöscht: Mailtexte ",
                            "Auswertungen ",
                            "Noch gebraucht wird",
                            "Vom Jobcenter selbst zu löschen")
                    .doesNotContain(customer);

            Shell.Result after = office.run("find", "--customer", customer, "--json");
            assertThat(after.out()).contains("\"traces\" : [ ]", "_cases_", "501.xlsx");
            assertThat(office.run("summary", "--month", "2026-11").exitCode()).isZero();
            assertThat(office.run("find", "--customer", customer).out())
                    .doesNotContain("2026-11/501.xlsx", "2026-11/501/501.xlsx");
        }

        @Test
        void a_reason_must_be_given_and_must_not_name_the_person() {
            assertThat(office.run("forget", "--customer", "1", "--reason", " ").exitCode())
                    .isOne();
            assertThat(office.run("forget", "--customer", "1", "--reason", "Kunde 1")
                            .exitCode())
                    .isOne();
            assertThat(office.run("forget", "--customer", "nobody", "--reason", "x")
                            .err())
                    .contains("nichts gespeichert");
        }

        @Test
        void a_backup_is_not_replaced_by_mistake_and_restored_into_an_empty_state_only() throws IOException {
            String backup = folder.resolve("backup.zip").toString();
            assertThat(office.run("backup", "--output", backup).out()).contains(backup);
            assertThat(office.run("backup", "--output", backup).exitCode()).isOne();
            assertThat(office.run("backup", "--output", backup, "--force").exitCode())
                    .isZero();
            Shell.Result notEmpty = office.run("restore", "--from", backup);
            assertThat(notEmpty.exitCode()).isOne();
            assertThat(notEmpty.err()).contains("Der Bestand ist nicht leer");

            Shell elsewhere = new Shell(
                    demo.in("config"),
                    Map.of("state.directory", folder.resolve("new").toString()));
            Shell.Result restored = elsewhere.run("restore", "--from", backup);
            assertThat(restored.exitCode()).as(restored.err()).isZero();
            assertThat(restored.err()).contains("mit 5 Exporten", "Was nach der Sicherung geschah");
            assertThat(elsewhere.run("status").out()).contains("faelle_2026-11-30.csv");

            Files.writeString(Path.of(backup), "no backup");
            Shell.Result noBackup = elsewhere.run("restore", "--from", backup);
            assertThat(noBackup.exitCode()).isOne();
            assertThat(noBackup.err()).contains("keine Sicherung oder beschädigt");
        }

        /** One that the work list of team 501 names. */
        private String overdueCustomer() throws IOException {
            Path page = demo.in("summaries/2026-11/501/501.csv");
            Matcher number = Pattern.compile("\\b\\d{3}[A-Z]\\d{6}\\b").matcher(Files.readString(page));
            assertThat(number.find()).as("a customer number in " + page).isTrue();
            return number.group();
        }
    }
}
