package de.kontaktzyklus.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.config.ColumnsFile;
import de.kontaktzyklus.config.Folder;
import de.kontaktzyklus.export.ExampleExports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check --suggest}: what it writes is read by the program itself, and makes the export readable. */
class SuggestedColumnsTest {

    private static final String CASES = "faelle_2026-11-23.csv";
    private static final String HEADER = "Kundennummer;Nachname;Vorname;Geburtsdatum;Profillage;Betreuungsart;Team;"
            + "Vermittler;Zugang;Letzter_Kontakt;Kontaktart;Naechster_Termin;Individueller_Zyklus;Ausnahme;"
            + "Ausnahme_bis;Schutz";

    @TempDir
    private Path temporary;

    private Path export;
    private Folder config;
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void an_office_with_the_good_example() throws IOException {
        config = Folder.copiedTo(temporary);
        export = Files.createDirectory(temporary.resolve("export"));
        ExampleExports.deliver("00-good", export);
        settings.put("export.directory", export.toString());
        settings.put("export.refused-directory", temporary.resolve("refused").toString());
        settings.put("state.directory", temporary.resolve("state").toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            shortened              | KdNr.;Geb.datum;Profill.;Betr.art;Teamkz;Vermittl.;Zug.;Letzt_Kont;Kont.art
            lengthened             | Kundennummer (ID);Geburtsdatum Kunde;Profillage aktuell;Betreuungsart SGB II;\
            Team-Bezeichner;Vermittler-Kürzel;Zugangsdatum Kunde;Letzter Kontakt (Datum);Kontaktart (letzte)
            put together otherwise | NummerKunde;DatumGeburt;LageProfil;ArtBetreuung;TeamNummer2;VermittlerId;\
            DatumZugang;KontaktLetzter;ArtKontakt
            with signs of YAML     | Kunden"nummer: x;Geburts-datum;Profillage #1;Betreuungsart, neu;Team [1];\
            Vermittler {IFK};Zugang: am;Letzter Kontakt @;*Kontaktart
            """)
    void a_foreign_header_becomes_readable(String why, String required) throws IOException {
        List<String> names = List.of(required.split(";", -1));
        rename(String.join(";", names.get(0), "Name;Vorname", String.join(";", names.subList(1, 9)))
                + ";NT;Ind;Ausn;Ausn_bis;S");
        assertThat(run("check", "--export", export.toString()).exitCode()).isEqualTo(1);

        Shell.Result suggest = run("check", "--suggest");

        Path proposed = config.file("columns.yaml.proposed");
        assertThat(suggest.exitCode()).as(suggest.out() + suggest.err()).isZero();
        assertThat(suggest.out()).contains(proposed.toString());
        Files.move(proposed, config.file(ColumnsFile.NAME), StandardCopyOption.REPLACE_EXISTING);
        Shell.Result check = run("check", "--export", export.toString());
        assertThat(check.out()).doesNotContain("Pflichtspalte").contains("Keine Beanstandungen");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void what_is_sure_and_what_is_not_is_said_and_stands_in_the_file() throws IOException {
        rename(HEADER.replace("Kundennummer", "Kundennr.").replace("Betreuungsart", "Zuordnung"));

        String said = run("check", "--suggest").out().replaceAll("\\s+", " ");

        assertThat(said)
                .contains(CASES + " (Fälle): 2 Pflichtspalten heißen anders oder fehlen.")
                .contains("Kundennummer: heißt hier wohl „Kundennr.“ (ziemlich sicher)")
                .contains("Betreuungsart: heißt hier wohl „Zuordnung“ (UNSICHER, bitte prüfen)")
                .contains("Danach kontaktzyklus check, und den Dienst neu starten.");
        assertThat(config.file("columns.yaml.proposed"))
                .content()
                .contains("# Vorschlag von kontaktzyklus check --suggest für " + CASES)
                .contains("  Kundennummer: [Kd-Nr, \"Kundennr.\"]  # neu: „Kundennr.“\n")
                .contains("  Betreuungsart: [Betreuung, Zuordnung]  # neu, UNSICHER: „Zuordnung“\n")
                .contains("working-time:\n  Vermittler: [Kürzel, IFK,");
    }

    @Test
    void the_last_appointment_is_not_proposed_as_the_next_one() throws IOException {
        rename(HEADER.replace("Kundennummer", "Kundennr.").replace("Naechster_Termin", "Letzter Termin"));

        Shell.Result suggest = run("check", "--suggest");

        assertThat(suggest.exitCode()).isZero();
        assertThat(suggest.out()).doesNotContain("Letzter Termin");
        assertThat(config.file("columns.yaml.proposed")).content().doesNotContain("Letzter Termin");
    }

    @Test
    void a_column_that_is_not_there_is_not_invented() throws IOException {
        rename(HEADER.replace("Geburtsdatum", "Haarfarbe"));
        replaceInCases("[0-9]{2}\\.[0-9]{2}\\.19[0-9]{2}", "braun");

        Shell.Result suggest = run("check", "--suggest");

        assertThat(suggest.out().replaceAll("\\s+", " "))
                .contains("Geburtsdatum: nichts Ähnliches gefunden", "es ist nichts geschrieben");
        assertThat(suggest.exitCode()).isEqualTo(1);
        assertThat(config.file("columns.yaml.proposed")).doesNotExist();
    }

    @Test
    void what_is_there_is_never_replaced() throws IOException {
        rename(HEADER.replace("Kundennummer", "Kundennr."));
        Path first = Files.writeString(config.file("columns.yaml.proposed"), "meins");

        Shell.Result again = run("check", "--suggest");
        Shell.Result named = run("check", "--suggest", "--output", first.toString());

        assertThat(first).hasContent("meins");
        assertThat(config.file("columns.yaml.proposed-2")).exists();
        assertThat(again.exitCode()).isZero();
        assertThat(named.exitCode()).isEqualTo(1);
        assertThat(named.err()).contains("gibt es schon und wird nicht überschrieben");
    }

    @Test
    void a_file_may_be_named_whatever_it_is_called() throws IOException {
        Path elsewhere = temporary.resolve("liste.csv");
        Files.writeString(elsewhere, "Kürzel-IFK;Mail-Adresse;Teamzuordnung\nV1;v1@jobcenter.example;501\n");
        Path proposed = temporary.resolve("vorschlag.yaml");

        Shell.Result suggest = run("check", "--suggest", elsewhere.toString(), "--output", proposed.toString());

        assertThat(suggest.out()).contains("liste.csv (Fachkräfte)");
        assertThat(suggest.exitCode()).isZero();
        assertThat(proposed).content().contains("Vertreter", "Kürzel-IFK", "Mail-Adresse");
    }

    @Test
    void where_the_program_has_refused_it_already_the_refused_one_is_looked_at() throws IOException {
        rename(HEADER.replace("Kundennummer", "Kundennr."));
        Path refused = Files.createDirectory(temporary.resolve("refused"));
        Files.move(export.resolve(CASES), refused.resolve("2026-11-23_0123456789ab_" + CASES));
        Files.writeString(refused.resolve("2026-11-23_0123456789ab_" + CASES + ".report.txt"), "x");

        assertThat(run("check", "--suggest").out()).contains("Kundennr.", "columns.yaml.proposed");
    }

    @Test
    void where_nothing_lacks_nothing_is_written() throws IOException {
        Shell.Result suggest = run("check", "--suggest", export.toString());

        assertThat(suggest.out()).contains("Kein Vorschlag ist nötig; es ist nichts geschrieben.");
        assertThat(suggest.exitCode()).isZero();
        assertThat(run("check", "--suggest").out().replaceAll("\\s+", " ")).contains("liegt kein Export, dem ein Name");
        assertThat(config.file("columns.yaml.proposed")).doesNotExist();
    }

    @Test
    void an_english_office_reads_english() throws IOException {
        settings.put("office.language", "en");
        rename(HEADER.replace("Kundennummer", "Kundennr."));

        assertThat(run("check", "--suggest").out()).contains("is probably called", "quite sure", "The proposal is in");
    }

    private void rename(String header) throws IOException {
        String text = Files.readString(export.resolve(CASES));
        Files.writeString(export.resolve(CASES), text.replaceFirst("(?m)^.*$", Matcher.quoteReplacement(header)));
    }

    private void replaceInCases(String pattern, String by) throws IOException {
        String text = Files.readString(export.resolve(CASES), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        Files.writeString(
                export.resolve(CASES),
                lines.get(0) + "\n"
                        + String.join("\n", lines.subList(1, lines.size())).replaceAll(pattern, by) + "\n");
    }

    private Shell.Result run(String... command) {
        return new Shell(config.path(), settings).run(command);
    }
}
