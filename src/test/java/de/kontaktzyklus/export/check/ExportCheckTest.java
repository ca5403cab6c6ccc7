package de.kontaktzyklus.export.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.kontaktzyklus.assessment.policy.Plausibility;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.Exports;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.ValueClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCheckTest {

    private final ExportTexts texts = new ExportTexts(Locale.GERMAN);

    @TempDir
    private Path folder;

    @Test
    void files_are_compared_with_each_other() throws IOException {
        ExportSource cases = source(
                ExportKind.CASES,
                "faelle.csv",
                Exports.cases(
                        Exports.row("1001"),
                        Exports.row("1002").replace("V1", "V9"),
                        Exports.row("1003").replace("T1", "")));
        ExportSource workers = source(ExportKind.CASEWORKERS, "mitarbeiter.csv", """
                Vermittler;E_Mail;Team;Vertretung
                V1;;T1;V8
                """);
        ExportSource teams = source(ExportKind.TEAMS, "teams.csv", "Team;E_Mail\nT1;\n");

        assertThat(new ExportCheck(Exports.FORMAT, address -> address.endsWith("@jobcenter.example"))
                        .acrossFiles(List.of(cases, workers, teams), Plausibility.SHIPPED))
                .extracting(finding -> finding.file() + " " + texts.line(finding))
                .containsExactly(
                        "mitarbeiter.csv Zeile 2, Spalte E_Mail: V1: Fachkraft ohne Mailadresse",
                        "mitarbeiter.csv Zeile 2, Spalte Vertretung: die Vertretung steht nicht im Verzeichnis",
                        "teams.csv Zeile 2, Spalte E_Mail: T1: Team ohne Mailadresse der Teamleitung",
                        "faelle.csv 1 Fall mit einer Fachkraft, die nicht im Verzeichnis steht (Zeile 3)",
                        "faelle.csv 1 Fall mit einem Team, das nicht im Verzeichnis steht (Zeile 4)");
    }

    @Test
    void rows_of_the_directories_and_of_working_time_are_checked() throws IOException {
        Path workers = Exports.write(folder, "mitarbeiter.csv", """
                Vermittler;E_Mail;Team;Wochenstunden;Abwesend_von
                V1;v1@jobcenter.example;T1;viele;
                V1;v2@jobcenter.example;T1;39,0;
                ;v3@jobcenter.example;T1;39;
                V4;v4@jobcenter.example;T1;19.5;gestern
                """);
        Path time = Exports.write(folder, "arbeitszeit.csv", """
                Vermittler;Monat;Arbeitsstunden;Beratungsstunden
                V1;2026-10;160,5;100
                V1;10/2026;160;100
                V1;2026-10;160;-1
                """);

        assertThat(Exports.findings(workers, ExportKind.CASEWORKERS))
                .extracting(ExportFinding::line, ExportFinding::problem)
                .containsExactly(
                        tuple(2, Problem.HOURS_IGNORED),
                        tuple(3, Problem.ID_TWICE),
                        tuple(4, Problem.ID_MISSING),
                        tuple(5, Problem.DATE_INVALID));
        assertThat(Exports.findings(time, ExportKind.WORKING_TIME))
                .extracting(ExportFinding::line, ExportFinding::problem)
                .containsExactly(tuple(3, Problem.MONTH_INVALID), tuple(4, Problem.NUMBER_INVALID));
        assertThat(Exports.set(time, ExportKind.WORKING_TIME).workingTime())
                .singleElement()
                .satisfies(month -> assertThat(month.workingHours()).isEqualTo(160.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void every_problem_kind_and_value_class_has_words(String language) {
        ResourceBundle words =
                ResourceBundle.getBundle("de.kontaktzyklus.export.messages", Locale.forLanguageTag(language));

        assertThat(words.getLocale().getLanguage()).isEqualTo(language);
        Stream<String> problems = Arrays.stream(Problem.values()).map(problem -> "problem." + problem);
        Stream<String> kinds = Arrays.stream(ExportKind.values()).map(kind -> "kind." + kind.key());
        Stream<String> values = Arrays.stream(ValueClass.Shape.values())
                .filter(shape -> shape != ValueClass.Shape.NONE)
                .map(shape -> "value." + shape);
        assertThat(words.keySet())
                .containsAll(
                        Stream.of(problems, kinds, values).flatMap(key -> key).toList());
    }

    private ExportSource source(ExportKind kind, String name, String content) throws IOException {
        return Exports.source(Exports.write(folder, name, content), kind);
    }
}
