package de.kontaktzyklus.cli;

import static de.kontaktzyklus.export.ExampleExports.cases;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.export.ExampleExports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked examples, through {@code assess}, {@code explain} and {@code check}. */
class ExportExamplesTest {

    @TempDir
    private Path folder;

    private final Shell shell = new Shell(Map.of());

    @ParameterizedTest
    @MethodSource("de.kontaktzyklus.export.ExampleExports#sayWhatTheGoodOneSays")
    void gives_what_the_good_export_gives(String example) {
        assertThat(decisions(example)).isEqualTo(decisions("00-good"));
        assertThat(check(example).exitCode()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("de.kontaktzyklus.export.ExampleExports#refusedWithWords")
    void is_refused_with_words_that_lead_out(String example, String words) {
        Shell.Result assess = assess(cases(example));
        Shell.Result check = check(example);

        assertThat(assess.exitCode()).isEqualTo(1);
        assertThat(assess.err()).contains(words).doesNotContain("001D", "Muster;", "Kim");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).contains(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "07-bom-twice       | mehr als einer Byte-Reihenfolge-Marke",
                "07b-zwsp-in-header | Spalte Kundennummer: im Spaltennamen standen Zeichen, die man nicht sieht"
                        + " (U+200B)",
                "12-nul-in-one-row  | eine Zelle mit Zeichen, die nicht zum Wert gehören (U+0000)",
                "22-area-zwsp       | Spalte Betreuungsart: 40 Zellen mit Zeichen, die nicht zum Wert gehören (U+200B)",
                "34-formula-wrapped | Spalte Kundennummer: 40 Zellen",
                "35-apostrophe      | Spalte Kundennummer: 40 Zellen",
                "61-9999            | Spalte Naechster_Termin: eine Zelle mit einem Datum, das „nie“ meint",
                "61-9999            | ein Termin weiter voraus, als jemand plant"
            })
    void leaves_a_finding(String example, String words) {
        assertThat(check(example).out()).contains(words);
    }

    @Test
    void a_footer_is_rejected_and_costs_nobody() {
        List<String> good = decisions("00-good");
        List<String> decisions = decisions("03c-footer-cells");

        assertThat(decisions.subList(0, good.size())).isEqualTo(good);
        assertThat(decisions.subList(good.size(), decisions.size()))
                .containsExactly("SUMME;REJECTED;CUSTOMER_INVALID;;;;0;;");
    }

    @Test
    void one_byte_of_another_encoding_costs_its_row_only() {
        List<String> good = decisions("00-good");
        List<String> decisions = decisions("11-utf8-one-ansi-byte");

        List<String> changed = new ArrayList<>(decisions);
        changed.removeAll(good);
        assertThat(changed).singleElement().asString().contains(";REJECTED;ENCODING_INVALID;;;;0;;");
        assertThat(decisions).hasSameSizeAs(good);
    }

    @Test
    void a_date_that_does_not_exist_is_rejected_with_its_column() {
        assertThat(decisions("60-overdue-row-rejected"))
                .filteredOn(row -> row.contains(";REJECTED;"))
                .singleElement()
                .asString()
                .contains("DATE_INVALID");
        assertThat(check("60-overdue-row-rejected").out()).contains("Spalte Naechster_Termin");
    }

    @Test
    void never_is_no_end_and_holds_nothing_back() {
        List<String> good = decisions("00-good");
        List<String> decisions = decisions("61-9999");

        assertThat(decisions)
                .filteredOn(row -> !good.contains(row))
                .allMatch(row -> row.contains(";SUSPENDED;EXCEPTION_OPEN_ENDED;"))
                .isNotEmpty();
    }

    @Test
    void every_row_twice_is_forty_duplicates() {
        List<String> decisions = decisions("63-doubled");

        assertThat(decisions).hasSize(80);
        assertThat(decisions)
                .filteredOn(row -> row.contains(";DUPLICATE;DUPLICATE_ROW;"))
                .hasSize(40);
    }

    @Test
    void files_that_no_pattern_takes_are_named() {
        Shell.Result check = check("17-names-not-matched");

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out())
                .contains("faelle_2026-11-23.txt: ", "faelle_2026-11-23.csv.part: ", "faelle_2026-11-23.csv.zip: ")
                .contains("faelle_2026-11-23.xlsx: ", "lle_2026-11-23.csv: zu diesem Namen passt kein Muster")
                .contains("faelle*.csv", "kein Fallexport");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fälle_2026-11-23.csv", "fa\u0308lle_2026-11-23.csv", "FÄLLE_2026-11-23.CSV.GZ"})
    void an_umlaut_in_a_name_is_one_however_it_is_composed(String name) throws IOException {
        boolean packed = name.endsWith(".GZ");
        Files.write(folder.resolve(name), packed ? gz(cases("00-good")) : Files.readAllBytes(cases("00-good")));

        Shell.Result check = new Shell(Map.of("export.pattern.cases", "faelle*.csv, f\u00e4lle*.csv"))
                .run("check", "--export", folder.toString());

        assertThat(check.exitCode()).isZero();
    }

    @Test
    void characters_nobody_sees_cost_no_date() {
        assertThat(decisions("30-zw-in-date")).hasSize(6).allMatch(row -> row.contains(";NOT_DUE;CYCLE;2026-11-02;"));
        assertThat(check("30-zw-in-date").exitCode()).isZero();
    }

    @Test
    void what_is_no_workbook_inside_is_refused_under_its_own_name_too() throws IOException {
        Path workbook = folder.resolve("faelle_2026-11-23.xlsx");
        Files.copy(cases("16-xlsx-as-csv"), workbook);

        assertThat(assess(workbook).exitCode()).isEqualTo(1);
        assertThat(assess(workbook).err()).contains("Arbeitsmappe ist unvollständig oder beschädigt");
    }

    @Test
    void an_individual_cycle_never_lengthens() throws IOException {
        Path config = Files.createDirectory(folder.resolve("config"));
        for (String name : List.of("kontaktzyklus.properties", "columns.yaml", "office-calendar.yaml")) {
            Files.copy(Path.of("config", name), config.resolve(name));
        }
        Files.copy(
                example("single-cases").resolve("massnahme-vor-ende-policy.yaml"),
                config.resolve("contact-policy.yaml"));
        String rows = Files.readString(example("single-cases").resolve("massnahme-individuell.csv"));
        Path file = Files.writeString(folder.resolve("faelle.csv"), rows.replace("OHNE", "OHNE1"));

        Shell.Result result =
                new Shell(config, Map.of()).run("assess", "--cases", file.toString(), "--as-of", "2026-11-28");

        List<String> without = fields(result, 1);
        List<String> with = fields(result, 2);
        assertThat(with.subList(1, 7)).isEqualTo(without.subList(1, 7));
        assertThat(with.get(2)).isEqualTo("MEASURE");
    }

    @Test
    void a_call_gives_the_same_in_either_file() {
        Path folder = example("single-cases");
        List<String> stated = table(shell.run(
                "assess", "--cases", folder.resolve("telefon-a-faelle.csv").toString(), "--as-of", "2026-11-28"));
        List<String> onRecord = table(shell.run(
                "assess",
                "--cases",
                folder.resolve("telefon-b-faelle.csv").toString(),
                "--contacts",
                folder.resolve("telefon-b-kontakte.csv").toString(),
                "--as-of",
                "2026-11-28"));

        assertThat(onRecord).isEqualTo(stated).allMatch(row -> row.contains(";UNCLEAR;LAST_CONTACT_NOT_COUNTING;"));
    }

    @Test
    void each_decision_of_the_worked_examples_is_given_for_its_row_of_a_file() throws IOException {
        List<String> lines = Files.readAllLines(example("due-dates.csv"));
        Map<LocalDate, List<String>> days = new TreeMap<>();
        lines.stream()
                .skip(1)
                .forEach(line -> days.computeIfAbsent(
                                LocalDate.parse(line.split(";", -1)[1]), day -> new ArrayList<>(List.of(lines.get(0))))
                        .add(line));

        for (Map.Entry<LocalDate, List<String>> day : days.entrySet()) {
            Path file = Files.write(folder.resolve("faelle.csv"), day.getValue());
            List<String> given = table(shell.run(
                    "assess",
                    "--cases",
                    file.toString(),
                    "--as-of",
                    day.getKey().toString()));
            List<String> expected = day.getValue().stream()
                    .skip(1)
                    .map(line -> expected(line.split(";", -1)))
                    .toList();
            assertThat(given).isEqualTo(expected);
        }
    }

    private static String expected(String[] cells) {
        List<String> result = Arrays.asList(cells).subList(cells.length - 6, cells.length);
        return cells[2] + ";" + String.join(";", result) + ";" + cells[7] + ";" + cells[6];
    }

    /** The rows of {@code assess} without their lines. */
    private List<String> decisions(String example) {
        return table(assess(cases(example)));
    }

    private Shell.Result assess(Path cases) {
        return shell.run("assess", "--cases", cases.toString(), "--as-of", "2026-11-23");
    }

    private Shell.Result check(String example) {
        return shell.run("check", "--export", ExampleExports.folder(example).toString());
    }

    private static List<String> table(Shell.Result result) {
        return result.out()
                .lines()
                .skip(1)
                .map(row -> row.substring(0, row.lastIndexOf(';')))
                .toList();
    }

    private static List<String> fields(Shell.Result result, int row) {
        return List.of(result.out().lines().toList().get(row).split(";", -1));
    }

    private static Path example(String name) {
        try {
            return Path.of(Objects.requireNonNull(ExportExamplesTest.class.getResource("/examples/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gz(Path file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Files.readString(file).getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
