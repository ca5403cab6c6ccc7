package de.kontaktzyklus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Mix;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.export.Exports;
import de.kontaktzyklus.export.content.Inspection;
import de.kontaktzyklus.export.portrait.Portraits;
import de.kontaktzyklus.export.rows.RowWitness;
import de.kontaktzyklus.export.rows.WholeFile;
import de.kontaktzyklus.state.EmptySqlite;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portrait as the command line shows it. */
class CheckPortraitTest {

    private static final String HOLDS_ALL = "von dieser Art ist noch kein Export in Kraft: solange dieser abgelehnt";
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
        assertThat(nothing.out()).contains("kein Fallexport");
        assertThat(noCases.exitCode()).isEqualTo(1);
        assertThat(noCases.out()).contains("Teams: teams_2026-11-23.csv", "Nichts ist beurteilt");
    }

    @Test
    void the_export_in_force_is_looked_up_and_the_state_stays_as_it_is() throws IOException {
        Path export = Files.createDirectory(folder.resolve("export"));
        String content = "Team;E_Mail\nT1;t1@jobcenter.example\n";
        Path teams = Exports.write(export, "teams_2026-11-23.csv", content);
        Exports.write(export, "faelle_2026-11-23.csv", Exports.cases(Exports.row("1001"), Exports.row("1002")));
        try (StateDatabase state = EmptySqlite.open(folder.resolve("state"))) {
            state.takenExports().take(taken(ExportKind.TEAMS, teams), List.of());
            Path old = Exports.write(folder, "alt.csv", Exports.cases(Exports.row("1001"), Exports.row("1009")));
            state.takenExports().take(taken(ExportKind.CASES, old), cases(old));
        }
        byte[] before = Files.readAllBytes(folder.resolve("state/kontaktzyklus.db"));

        String out = shell.run("check", "--export", export.toString()).out().replaceAll("\\s+", " ");

        assertThat(out)
                .contains(
                        "gleicher Inhalt wie teams_2026-11-23.csv vom 20.11.2026",
                        "2 Zeilen in alt.csv vom 20.11.2026, jetzt 2",
                        "Kunden des Exports in Kraft, die fehlen: 1 von 2 (50 %); eine Grenze gilt hier nicht",
                        "Kunden, die noch in keinem Export vorkamen: 1 von 2 (50 %)");
        assertThat(Files.readAllBytes(folder.resolve("state/kontaktzyklus.db"))).isEqualTo(before);
    }

    @Test
    void what_the_intake_would_refuse_is_a_finding_with_its_figure_in_each_face() throws IOException {
        try (StateDatabase state = EmptySqlite.open(folder.resolve("state"))) {
            Path good = Portraits.example("00-good").resolve("faelle_2026-11-23.csv");
            state.takenExports().take(taken(ExportKind.CASES, good), cases(good));
        }
        String example = Portraits.example("30-zw-in-date").toString();

        Shell.Result text = shell.run("check", "--export", example);
        Shell.Result json = shell.run("check", "--export", example, "--portrait", "json");
        Shell.Result html = shell.run("check", "--export", example, "--portrait", "html");

        String words = "34 von 40 Kunden des Exports in Kraft fehlen (85 %): mehr als 20 %";
        String figure = "34 von 40 (85 %); erlaubt sind 20 %. Am häufigsten: Vermittler \"V1\": 9";
        for (Shell.Result each : List.of(text, json, html)) {
            assertThat(each.exitCode()).isEqualTo(1);
            assertThat(each.out() + each.err()).contains("faelle_2026-11-23.csv: " + words);
        }
        assertThat(text.out().replaceAll("\\s+", " "))
                .contains("! So würde die Datei abgelehnt: " + words)
                .contains("Kunden des Exports in Kraft, die fehlen: " + figure);
        assertThat(Jsoup.parse(html.out()).text())
                .contains("So würde die Datei abgelehnt: " + words)
                .contains("Kunden des Exports in Kraft, die fehlen " + figure);
        assertThat(new ObjectMapper()
                        .readTree(json.out()).findValues("figures").stream()
                                .flatMap(figures -> StreamSupport.stream(figures.spliterator(), false)))
                .anySatisfy(each -> {
                    assertThat(each.get("figure").asText()).isEqualTo("CUSTOMERS_VANISHED");
                    assertThat(each.get("now").get("part").asInt()).isEqualTo(34);
                    assertThat(each.get("now").get("whole").asInt()).isEqualTo(40);
                    assertThat(each.get("limit").asInt()).isEqualTo(20);
                    assertThat(each.get("beyond").asBoolean()).isTrue();
                });
    }

    /** What is refused, and a file with a row that is, ends with 1; all else with 0. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void check_says_of_each_example_what_the_intake_makes_of_it(boolean isFirstExport) throws IOException {
        if (!isFirstExport) {
            try (StateDatabase state = EmptySqlite.open(folder.resolve("state"))) {
                Path good = Portraits.example("00-good").resolve("faelle_2026-11-23.csv");
                state.takenExports().take(taken(ExportKind.CASES, good), cases(good));
            }
        }
        for (String line : Files.readAllLines(Portraits.example("").resolveSibling("exports.csv")).stream()
                .skip(1)
                .toList()) {
            String[] fields = line.split(";", -1);
            String taken = fields[isFirstExport ? 1 : 2];
            boolean isFine =
                    (taken.equals("confirmed") || taken.matches("taken [0-9]+ 0")) && !fields[3].contains("refused");

            Shell.Result check =
                    shell.run("check", "--export", Portraits.example(fields[0]).toString());

            assertThat(check.exitCode()).as(line).isEqualTo(isFine ? 0 : 1);
        }
    }

    @Test
    void contacts_of_strangers_end_with_1() {
        Shell.Result check = shell.run(
                "check", "--export", Portraits.example("23-contacts-zero-lost").toString());

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out())
                .contains("kontakte_2026-11-23.csv: 40 von 40 Kontakten gehören zu Kunden, die in keinem Fallexport")
                .contains(HOLDS_ALL, "intake.alarm-after-working-days.contacts=off");
    }

    @Test
    void first_contacts_hold_nothing_back_where_there_are_none_or_were_some() throws IOException {
        String example = Portraits.example("23-contacts-zero-lost").toString();
        Shell without = new Shell(Map.of(
                "state.directory",
                folder.resolve("state").toString(),
                "intake.alarm-after-working-days.contacts",
                "off"));

        assertThat(without.run("check", "--export", example).out())
                .contains("40 von 40 Kontakten")
                .doesNotContain(HOLDS_ALL);
        try (StateDatabase state = EmptySqlite.open(folder.resolve("state"))) {
            Path contacts = Exports.write(folder, "alt.csv", "Kundennummer;Datum;Art\n001D000001;21.08.2026;Video\n");
            state.takenExports().take(taken(ExportKind.CONTACTS, contacts), List.of());
        }
        assertThat(shell.run("check", "--export", example).out())
                .contains("40 von 40 Kontakten")
                .doesNotContain(HOLDS_ALL);
    }

    @Test
    void a_file_of_nothing_but_its_header_is_foreseen() throws IOException {
        Exports.write(folder, "faelle_2026-11-23.csv", Exports.cases());

        Shell.Result check = shell.run("check", "--export", folder.toString());

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).contains("faelle_2026-11-23.csv: die Datei enthält nur die Kopfzeile");
    }

    /** Three of forty are more than five of a hundred; two are not. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void too_many_rejected_rows_are_foreseen(int broken) throws IOException {
        List<String> rows =
                new ArrayList<>(Files.readAllLines(Portraits.example("00-good").resolve("faelle_2026-11-23.csv")));
        for (int row = 1; row <= broken; row++) {
            rows.set(row, rows.get(row).replaceFirst(";[0-9]{2}\\.[0-9]{2}\\.", ";31.02."));
        }
        Files.write(folder.resolve("faelle_2026-11-23.csv"), rows);

        Shell.Result check = shell.run("check", "--export", folder.toString());

        String words = "faelle_2026-11-23.csv: " + broken + " von 40 Zeilen sind nicht lesbar: mehr als 5 %";
        assertThat(check.exitCode()).as("a rejected row is enough").isEqualTo(1);
        assertThat(check.out().contains(words)).isEqualTo(broken == 3);
    }

    private static List<CaseSnapshot> cases(Path file) throws IOException {
        return WholeFile.read(Exports.source(file, ExportKind.CASES), Exports.FORMAT, RowWitness.NONE)
                .cases();
    }

    private static Taken taken(ExportKind kind, Path file) throws IOException {
        String hash = HexFormat.of().formatHex(Inspection.newSha256().digest(Files.readAllBytes(file)));
        return new Taken(
                kind,
                file.getFileName().toString(),
                LocalDate.of(2026, 11, 20),
                hash,
                Files.readAllLines(file).size() - 1,
                0,
                file,
                Instant.parse("2026-11-20T05:00:00Z"),
                Optional.of(Mix.NOTHING));
    }
}
