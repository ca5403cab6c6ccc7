package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.demo.invented.InventedOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
        shell = new Shell(DemoRun.ownFolders(folder));
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
    void preview_writes_mails_and_summaries_into_the_named_folder_and_remembers_nothing() throws IOException {
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

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
