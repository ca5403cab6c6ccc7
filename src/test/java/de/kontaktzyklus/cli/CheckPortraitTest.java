package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.export.Exports;
import de.kontaktzyklus.export.content.Inspection;
import de.kontaktzyklus.export.portrait.Portraits;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portrait as the command line shows it. */
class CheckPortraitTest {

    private static final String EXAMPLE = Portraits.example("61-9999").toString();

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void the_state_is_in_a_folder_of_its_own() {
        shell = new Shell(Map.of("state.directory", folder.resolve("state").toString()));
    }

    @Test
    void the_text_stands_between_the_findings_and_their_number() {
        Shell.Result result = shell.run("check", "--export", EXAMPLE);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .containsSubsequence(
                        "das „nie“ meint", "Porträt der Exportdateien", "Datumsspalten", "Beanstandungen.");
        assertThat(Files.exists(folder.resolve("state"))).isFalse();
    }

    @Test
    void json_stands_alone_and_findings_go_elsewhere() throws IOException {
        Shell.Result result = shell.run("check", "--export", EXAMPLE, "--portrait", "json");

        assertThat(new ObjectMapper().readTree(result.out()).get("files")).hasSize(3);
        assertThat(result.err()).contains("das „nie“ meint", "Beanstandungen.");
    }

    @Test
    void the_page_goes_into_the_named_file() throws IOException {
        Path page = folder.resolve("portrait.html");

        Shell.Result result =
                shell.run("check", "--export", EXAMPLE, "--portrait", "html", "--output", page.toString());

        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(result.out()).contains("das „nie“ meint").doesNotContain("Porträt");
    }

    @Test
    void without_files_there_is_no_portrait() {
        assertThat(shell.run("check", "--portrait", "json").exitCode()).isEqualTo(2);
        assertThat(shell.run("check", "--output", "x").exitCode()).isEqualTo(2);
        assertThat(shell.run("check", "--export", EXAMPLE, "--portrait", "bild").exitCode())
                .isEqualTo(2);
    }

    @Test
    void an_empty_folder_and_one_without_cases_end_with_1() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("leer"));
        Path teams = Files.createDirectory(folder.resolve("teams"));
        Exports.write(teams, "teams_2026-11-23.csv", "Team;E_Mail\nT1;t1@jobcenter.example\n");

        Shell.Result nothing = shell.run("check", "--export", empty.toString());
        Shell.Result noCases = shell.run("check", "--export", teams.toString());

        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.out()).contains("kein Fall-Export");
        assertThat(noCases.exitCode()).isEqualTo(1);
        assertThat(noCases.out()).contains("Teams: teams_2026-11-23.csv", "Nichts ist beurteilt");
    }

    @Test
    void the_export_in_force_is_looked_up_and_the_state_stays_as_it_is() throws IOException {
        Path export = Files.createDirectory(folder.resolve("export"));
        String content = "Team;E_Mail\nT1;t1@jobcenter.example\n";
        Path teams = Exports.write(export, "teams_2026-11-23.csv", content);
        Exports.write(export, "faelle_2026-11-23.csv", Exports.cases(Exports.row("1001"), Exports.row("1002")));
        try (StateDatabase state = StateDatabase.open(folder.resolve("state"))) {
            state.takenExports().take(taken(ExportKind.TEAMS, teams), List.of());
            Path old = Exports.write(folder, "alt.csv", Exports.cases(Exports.row("1001"), Exports.row("1009")));
            state.takenExports().take(taken(ExportKind.CASES, old), List.of());
        }

        String out = shell.run("check", "--export", export.toString()).out().replaceAll("\\s+", " ");

        assertThat(out)
                .contains(
                        "gleicher Inhalt wie teams_2026-11-23.csv vom 20.11.2026",
                        "2 Zeilen in alt.csv vom 20.11.2026, jetzt 2; 1 Kunden nicht mehr da, 1 neu");
    }

    private static Taken taken(ExportKind kind, Path file) throws IOException {
        String hash = HexFormat.of().formatHex(Inspection.newSha256().digest(Files.readAllBytes(file)));
        return new Taken(
                kind,
                file.getFileName().toString(),
                LocalDate.of(2026, 11, 20),
                hash,
                2,
                0,
                file,
                Instant.parse("2026-11-20T05:00:00Z"));
    }
}
