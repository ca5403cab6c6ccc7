package de.kontaktzyklus.cli.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.export.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check --export} says of a folder and of who is in it: a row for each kind of finding. */
class CheckedFolderTest {

    @TempDir
    private Path folder;

    private Path export;
    private Shell shell;

    @BeforeEach
    void a_folder_in_which_nothing_is_wrong() throws IOException {
        export = Files.createDirectory(folder.resolve("export"));
        shell = new Shell(Map.of("state.directory", folder.resolve("state").toString()));
        Exports.write(export, "faelle_2026-11-23.csv", Exports.cases(Exports.row("1001")));
        caseworker("V1;v1@jobcenter.example;T1;;");
        Exports.write(export, "teams_2026-11-23.csv", "Team;E_Mail\nT1;t1@jobcenter.example\n");
    }

    @AfterEach
    void it_can_be_removed() throws IOException {
        Files.setPosixFilePermissions(export, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void caseworker(String row) throws IOException {
        Exports.write(
                export,
                "mitarbeiter_2026-11-23.csv",
                "Vermittler;E_Mail;Team;Abwesend_von;Abwesend_bis\n" + row + "\n");
    }

    @Test
    void where_nothing_is_wrong_it_says_so() {
        Shell.Result check = check();

        assertThat(check.exitCode()).isZero();
        assertThat(check.out()).contains("Keine Beanstandungen.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            faelle_2026-11-23.txt      | zu diesem Namen passt kein Muster; erwartet werden: teams*.csv
            notiz.docx                 | zu diesem Namen passt kein Muster; erwartet werden: teams*.csv
            faelle_2026-11-24.csv.part | gilt dem Namen nach als unfertig oder verborgen und wird nicht gelesen
            """)
    void a_file_that_no_pattern_takes_is_named_with_the_patterns(String name, String words) throws IOException {
        Exports.write(export, name, "x");

        Shell.Result check = check();

        assertThat(check.out()).contains(name + ": " + words, "faelle*.csv", "1 Beanstandung.");
        assertThat(check.exitCode()).as("the others can be taken").isZero();
    }

    @Test
    void a_link_is_named() throws IOException {
        Path elsewhere = Exports.write(folder, "faelle_2026-11-24.csv", Exports.cases(Exports.row("1001")));
        Files.createSymbolicLink(export.resolve("faelle_2026-11-24.csv"), elsewhere);

        assertThat(check().out()).contains("faelle_2026-11-24.csv: symbolische Verknüpfung; sie wird nicht gelesen");
    }

    @Test
    void a_folder_that_cannot_be_emptied_is_named() throws IOException {
        Files.setPosixFilePermissions(export, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(export), "root may write anywhere");

        assertThat(check().out()).contains(export + ": aus diesem Ordner kann das Programm keine Datei entfernen");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            V1;;T1;;                                         | V1: Fachkraft ohne Mailadresse
            V1;Anna Muster <v1@jobcenter.example>;T1;;       | V1: das ist keine Adresse, an die eine Mail gehen kann
            V1;jörg@jobcenter.example;T1;;                   | V1: das ist keine Adresse, an die eine Mail gehen kann
            V1;v1@jobcenter.exemple;T1;;                     | V1: an die Domäne jobcenter.exemple darf keine Mail gehen
            V1;v1@jobcenter.example;T1;16.11.2026;27.01.2026 | V1: die Abwesenheit endet, bevor sie beginnt, und gilt
            v1;v1@jobcenter.example;T1;;                     | v1 und V1 unterscheiden sich nur in Groß- und Klein
            V 1;v1@jobcenter.example;T1;;                    | V 1 und V1 unterscheiden sich nur in Groß- und Klein
            00V1;v1@jobcenter.example;T1;;                   | 00V1 und V1 unterscheiden sich nur in Groß- und Klein
            V1;v1@jobcenter.example;t1;;                     | T1 und t1 unterscheiden sich nur in Groß- und Klein
            V1;v1@jobcenter.example;0T1;;                    | T1 und 0T1 unterscheiden sich nur in Groß- und Klein
            """)
    void what_cannot_be_right_in_the_list_of_caseworkers_is_named(String row, String words) throws IOException {
        caseworker(row);

        Shell.Result check = check();

        assertThat(check.out()).contains(words);
        assertThat(check.out().lines().filter(line -> line.contains(words)))
                .as("once")
                .hasSize(1);
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void a_team_whose_leader_has_no_address_is_named() throws IOException {
        Exports.write(export, "teams_2026-11-23.csv", "Team;E_Mail\nT1;\n");

        assertThat(check().out()).contains("Zeile 2, Spalte E_Mail: T1: Team ohne Mailadresse der Teamleitung");
    }

    @Test
    void without_a_case_export_it_says_so_and_ends_with_1() throws IOException {
        Files.delete(export.resolve("faelle_2026-11-23.csv"));

        Shell.Result check = check();

        assertThat(check.out()).contains(export + ": kein Fallexport in diesem Ordner; erwartet wird: faelle*.csv");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    private Shell.Result check() {
        return shell.run("check", "--export", export.toString());
    }
}
