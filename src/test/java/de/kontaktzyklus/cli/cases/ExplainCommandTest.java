package de.kontaktzyklus.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    private static final String CASES = """
            Kundennummer;Geburtsdatum;Profillage;Betreuungsart;Team;Vermittler;Zugang;Letzter_Kontakt;Kontaktart;\
            Individueller_Zyklus
            100A000001;14.05.1980;Marktprofil;AV;501;V5011;10.01.2024;10.10.2026;persönlich;
            100A000002;14.05.1980;Förderprofil;AV;501;V5011;10.01.2024;23.09.2026;Video;
            100A000002;14.05.1980;Förderprofil;AV;501;V5011;10.01.2024;23.09.2026;Video;
            100A000003;14.05.1980;Förderprofil;AV;501;V5011;10.01.2024;23.09.2026;Video;
            100A000003;14.05.1980;Marktprofil;AV;501;V5011;10.01.2024;23.09.2026;Video;
            100A000004;14.05.1980;Marktprofil;AV;501;V5011;10.01.2024;10.10.2026;persönlich;bald
            """;

    @TempDir
    private Path folder;

    private Path cases;

    @BeforeEach
    void there_is_an_export() throws IOException {
        cases = Files.writeString(folder.resolve("faelle.csv"), CASES);
    }

    @Test
    void tells_step_by_step_with_clause_and_law() {
        Shell.Result result = explain("100A000001", "de");

        assertThat(result.out()).isEqualTo("""
                        Kunde 100A000001, Zeile 2 der Datei faelle.csv, Stichtag 24.11.2026
                        1. Es gilt die Fassung des Konzepts, die am 01.03.2012 in Kraft getreten ist.
                          [C12]
                        2. Es gilt: Arbeitsvermittlung Ü25. [C5, Geltungsbereich: Arbeitsvermittlung Ü
                          25]
                        3. Das letzte zählende Gespräch war am 10.10.2026; ab da läuft die Frist, der
                          Tag selbst zählt nicht mit. [2.9]
                        4. Profillage: Marktprofil. [C1]
                        5. Kontaktzyklus: frühestens am 21.11.2026 (plus 6 Wochen), spätestens am
                          21.11.2026 (plus 6 Wochen). [C1, Marktprofil: alle 6 Wochen]
                        6. Der 21.11.2026 ist kein Arbeitstag (Wochenende oder Feiertag); spätester Tag
                          ist deshalb der 23.11.2026. [2.3, § 26 (3) SGB X]
                        7. Am 24.11.2026 ist der späteste Tag, der 23.11.2026, seit einem Tag
                          verstrichen. [2.5]
                        Ergebnis: überfällig (OVERDUE), Grund: Kontaktzyklus der Profillage (CYCLE)
                        Entschieden hat Prüfung 17 von 17: Was sagt der Kontaktzyklus der Profillage?
                        Fundstellen: C1 bis C12 sind die Klauseln des Konzepts, 2.1 bis 2.11 die
                          Rechenregeln; beide stehen in docs/rules.md.
                        """);
    }

    @Test
    void tells_it_in_english_where_the_office_speaks_english() {
        assertThat(explain("100A000001", "en").said())
                .startsWith("Client 100A000001, line 2 of faelle.csv, as of 24 November 2026")
                .contains("Result: overdue (OVERDUE), reason: contact cycle of the profile (CYCLE)");
    }

    @Test
    void tells_of_a_row_that_comes_twice() {
        assertThat(explain("100A000002", "de").said())
                .contains("Zeile 3 der Datei", "Zeile 4 der Datei", "doppelt (DUPLICATE)", "Prüfung 2 von 17");
    }

    @Test
    void tells_of_rows_that_contradict_each_other() {
        assertThat(explain("100A000003", "de").said())
                .contains("widersprechen")
                .doesNotContain("(DUE)")
                .contains("unklar (UNCLEAR)");
    }

    @Test
    void tells_of_a_row_that_cannot_be_read_and_names_the_column() {
        assertThat(explain("100A000004", "de").said())
                .contains("Betroffene Spalte: Individueller_Zyklus", "nicht lesbar (REJECTED)", "(CYCLE_INVALID)");
    }

    @Test
    void a_customer_who_is_not_there_is_refused() {
        Shell.Result result = explain("999X999999", "de");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("faelle.csv").doesNotContain("999X999999");
    }

    private Shell.Result explain(String customer, String language) {
        return new Shell(Map.of("office.language", language))
                .run("explain", "--cases", cases.toString(), "--customer", customer, "--as-of", "2026-11-24");
    }
}
