package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.demo.invented.InventedOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look at an office and its state, with the invented office of the demo. */
class OfficeCommandsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void there_is_an_office() throws IOException {
        InventedOffice.writeInto(folder.resolve("export"), DAY);
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : new String[] {"export", "state", "summary"}) {
            settings.put(name + ".directory", folder.resolve(name).toString());
        }
        shell = new Shell(settings);
    }

    @Test
    void check_names_file_line_and_column_and_changes_nothing() throws IOException {
        Shell.Result result =
                shell.run("check", "--export", folder.resolve("export").toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .contains("faelle_2026-11-30.csv: Zeile ", "Spalte Letzter_Kontakt", "25 Beanstandungen.")
                .doesNotContain("31.02.2026", "Muster");
        assertThat(names(folder)).containsExactly("export");
    }

    @Test
    void preview_writes_mails_and_summaries_where_it_is_told_to_and_remembers_nothing() throws IOException {
        Path output = folder.resolve("preview");

        Shell.Result result = shell.run(
                "preview",
                "--export",
                folder.resolve("export").toString(),
                "--as-of",
                DAY.toString(),
                "--output",
                output.toString());

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out().lines().map(Path::of)).hasSizeGreaterThan(20).allMatch(Files::isRegularFile);
        assertThat(names(output)).containsExactly("mails", "summaries");
        assertThat(names(folder)).containsExactly("export", "preview");
        assertThat(names(folder.resolve("export"))).hasSize(5);
    }

    @Test
    void the_demo_leaves_a_folder_alone_that_is_not_its_own() throws IOException {
        Path foreign = Files.createDirectories(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("letter.txt"), "mine");

        Shell.Result result = shell.run("demo", "--output", foreign.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("--output");
        assertThat(names(foreign)).containsExactly("letter.txt");
    }

    @Test
    void the_demo_delivers_everything_and_writes_the_summaries() throws IOException {
        Path output = folder.resolve("demo");

        Shell.Result result = shell.run("demo", "--output", output.toString());

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("Zeilen gelesen: 1.210 = ", "Nicht zugestellt: 0", "Monatsauswertung November 2026:")
                .doesNotContain("Monatsauswertung Oktober");
        assertThat(names(output.resolve("mails"))).hasSizeGreaterThan(15);
        assertThat(names(output.resolve("summaries/2026-11"))).contains("501.xlsx", "502.html", "503.csv");
        assertThat(names(output.resolve("summaries"))).as("a year of months").hasSize(13);
        a_past_month_is_written_again_byte_for_byte(output);
        assertThat(names(folder.resolve("export")))
                .as("the office's own exports")
                .hasSize(5);
    }

    /** The summary of October has a trend, a forecast and late changes in it; November has passed since. */
    private void a_past_month_is_written_again_byte_for_byte(Path demo) throws IOException {
        Path october = demo.resolve("summaries").resolve("2026-10");
        Map<String, byte[]> before = contents(october);
        for (String file : before.keySet()) {
            Files.delete(october.resolve(file));
        }
        Shell.Result result = new Shell(Map.of(
                        "state.directory", demo.resolve("state").toString(),
                        "summary.directory", demo.resolve("summaries").toString()))
                .run("summary", "--month", "2026-10");

        assertThat(result.exitCode()).as(result.err()).isZero();
        Map<String, byte[]> again = contents(october);
        assertThat(again.keySet()).contains("501.xlsx", "501.html", "501.csv").isSubsetOf(before.keySet());
        again.forEach((file, content) -> assertThat(content).as(file).isEqualTo(before.get(file)));
    }

    private static Map<String, byte[]> contents(Path directory) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String name : names(directory).toList()) {
            contents.put(name, Files.readAllBytes(directory.resolve(name)));
        }
        return contents;
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
