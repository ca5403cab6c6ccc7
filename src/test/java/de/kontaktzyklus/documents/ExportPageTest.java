package de.kontaktzyklus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.export.Column;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/export.md tells those who make the export: its columns, and what the sample files give. */
class ExportPageTest {

    private static final Path SAMPLES = Path.of("docs/samples");
    private static final String PAGE = Documents.text(Path.of("docs/export.md"));
    private static final String DAY = "2026-11-23";

    private static final Pattern RESULT = Pattern.compile(
            "(?m)^\\| (?<customer>100A\\d{6}) \\| (?<status>[^|]+) \\| (?<until>[\\d.]*) *\\| (?<why>[^|]+) \\|$");

    private static final Map<String, String> STATUS = Map.of(
            "OVERDUE", "überfällig",
            "DUE", "fällig",
            "NOT_DUE", "nicht fällig",
            "SUSPENDED", "ausgesetzt",
            "OUT_OF_SCOPE", "nicht im Geltungsbereich");

    private static final Map<ExportKind, String> PARTS = Map.of(
            ExportKind.CASES, "**Fälle**",
            ExportKind.CONTACTS, "**Kontakte**",
            ExportKind.CASEWORKERS, "**Fachkräfte**",
            ExportKind.TEAMS, "**Teams**",
            ExportKind.WORKING_TIME, "**Arbeitszeit**");

    @TempDir
    private Path folder;

    @Test
    void the_samples_give_what_the_page_says() {
        List<String> decided = new Shell(Map.of())
                .run("assess", "--cases", sample("faelle"), "--contacts", sample("kontakte"), "--as-of", DAY)
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(cells -> cells[0] + " " + STATUS.get(cells[1]) + " " + german(cells[5]))
                .toList();

        assertThat(RESULT.matcher(PAGE).results().map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3)))
                .isEqualTo(decided)
                .hasSize(12);
    }

    @Test
    void check_objects_to_nothing_in_the_samples_and_marks_the_two_values_that_are_named() {
        Shell.Result check = new Shell(
                        Map.of("state.directory", folder.resolve("state").toString()))
                .run("check", "--export", SAMPLES.toString());

        assertThat(check.exitCode()).isZero();
        assertThat(check.out().lines().filter(line -> line.startsWith("! ")))
                .as("rows marked as unknown")
                .hasSize(4)
                .anyMatch(line -> line.startsWith("! Spalte Massnahme "))
                .anyMatch(line -> line.startsWith("! Spalte Art "));
    }

    @ParameterizedTest
    @EnumSource(ExportKind.class)
    void each_column_is_named_and_bold_if_it_is_required(ExportKind kind) {
        String part = part(kind);

        assertThat(Column.of(kind))
                .allSatisfy(column -> assertThat(isBold(column.title(), part))
                        .as(column.title())
                        .isEqualTo(column.isRequired()))
                .allSatisfy(column -> assertThat(part).contains(column.title()));
    }

    /** From the heading of the part to the next one. */
    private static String part(ExportKind kind) {
        String heading = PARTS.getOrDefault(kind, "");
        int begin = PAGE.indexOf("\n" + heading);
        assertThat(begin).as("part of %s", kind).isPositive();
        int end = PARTS.values().stream()
                .mapToInt(other -> PAGE.indexOf("\n" + other, begin + 1))
                .filter(at -> at > 0)
                .min()
                .orElseGet(() -> PAGE.indexOf("\n## ", begin));
        return PAGE.substring(begin + heading.length(), end);
    }

    private static boolean isBold(String column, String part) {
        return Pattern.compile("\\*\\*([^*]+)\\*\\*")
                .matcher(part)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet())
                .contains("**" + column + "**");
    }

    private static String sample(String kind) {
        return SAMPLES.resolve(kind + "_" + DAY + ".csv").toString();
    }

    private static String german(String day) {
        return day.isEmpty() ? "" : day.replaceAll("(\\d{4})-(\\d\\d)-(\\d\\d)", "$3.$2.$1");
    }
}
