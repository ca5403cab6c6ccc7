package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the demo says, and what it leaves behind. */
class DemoCommandTest {

    @RegisterExtension
    private final FinishedDemo demo = new FinishedDemo();

    @Test
    void everything_is_delivered_and_the_summaries_are_written() throws IOException {
        Shell.Result result = demo.run().result();

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("Zeilen gelesen: 1.210 = ", "Nicht zugestellt: 0", "Monatsauswertung November 2026:")
                .doesNotContain("Monatsauswertung Oktober");
        assertThat(names(demo.in("mails"))).hasSizeGreaterThan(15);
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
