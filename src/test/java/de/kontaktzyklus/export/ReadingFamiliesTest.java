package de.kontaktzyklus.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.ExportKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Not one example of a kind, but all of the kind. */
class ReadingFamiliesTest {

    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final List<Integer> UNDEFINED = List.of(0x81, 0x8D, 0x8F, 0x90, 0x9D);

    @TempDir
    private Path folder;

    static Stream<Arguments> characters_that_do_not_belong() {
        IntStream invisible = IntStream.of(0x1A, 0xAD, 0xFEFF);
        IntStream ranges = IntStream.concat(
                IntStream.rangeClosed(0x200B, 0x200F),
                IntStream.concat(IntStream.rangeClosed(0x202A, 0x202E), IntStream.rangeClosed(0x2060, 0x2064)));
        IntStream blanks = IntStream.of(0xA0, 0x2007, 0x2009, 0x2028, 0x2029, 0x202F);
        List<String> cells = List.of("Kundennummer", "1001", "Marktprofil", "01.02.1980", "6 Wochen", "nein", "AV");
        return IntStream.concat(IntStream.concat(invisible, ranges), blanks)
                .mapToObj(c -> String.valueOf((char) c))
                .flatMap(c -> cells.stream()
                        .filter(cell -> !c.equals("\uFEFF") || !cell.equals("Kundennummer")) // that is a mark
                        .map(cell -> arguments(c, cell)));
    }

    @ParameterizedTest
    @MethodSource("characters_that_do_not_belong")
    void is_taken_out_of_headers_keys_codes_dates_cycles_and_flags_and_told(String character, String cell)
            throws IOException {
        String good = Exports.cases(Exports.row("1001"), Exports.row("1002"));
        String before = good.replaceFirst("(?m)(^|;)" + cell, "$1" + character + cell);
        String behind = good.replaceFirst("(?m)" + cell + "(;|$)", cell + character + "$1");

        for (String soiled : List.of(before, behind)) {
            Path file = Exports.write(folder, "faelle.csv", soiled);
            assertThat(facts(file)).isEqualTo(facts(Exports.write(folder, "gut.csv", good)));
            assertThat(Exports.findings(file, ExportKind.CASES)).singleElement().satisfies(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.WARNS);
                assertThat(finding.details().get(0)).isEqualTo(1);
                assertThat(finding.details().get(1)).isEqualTo(String.format("U+%04X", (int) character.charAt(0)));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=\"1001\"", "'1001", "\"=\"\"1001\"\"\"", " 1001 ", "10 01", "='1001", "=\"'1001\""})
    void what_a_spreadsheet_wraps_around_a_number_goes(String written) throws IOException {
        String row = Exports.row("1001").replaceFirst("1001", written);
        boolean stays = written.equals("='1001");

        List<CaseRow> rows = Exports.read(Exports.write(folder, "faelle.csv", Exports.cases(row)));

        assertThat(rows).singleElement().satisfies(each -> {
            assertThat(each.customer()).isEqualTo(stays ? written : "1001");
            assertThat(each).isInstanceOf(stays ? CaseRow.Rejected.class : CaseRow.Read.class);
        });
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                        arguments("UTF-8", StandardCharsets.UTF_8),
                        arguments("UTF-16LE", StandardCharsets.UTF_16LE),
                        arguments("UTF-16BE", StandardCharsets.UTF_16BE),
                        arguments("ANSI", ANSI))
                .flatMap(each -> IntStream.rangeClosed(0, 2)
                        .filter(marks -> marks == 0 || !each.get()[0].equals("ANSI"))
                        .boxed()
                        .flatMap(marks -> Stream.of("", "sep=;\r\n", "\r\n\r\n")
                                .flatMap(first -> Stream.of("\r\n", "\n", "\r")
                                        .map(end -> arguments(each.get()[0], each.get()[1], marks, first, end)))));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void each_encoding_is_known_with_and_without_its_mark(
            String name, Charset charset, int marks, String first, String end) throws IOException {
        String good = Exports.cases(Exports.row("1001"), Exports.row("1002").replace("T1", "Süd €"));
        String text =
                "\uFEFF".repeat(marks) + (first + good).replace("\r\n", "\n").replace("\n", end);

        assertThat(facts(Exports.write(folder, "faelle.csv", text.getBytes(charset))))
                .isEqualTo(facts(Exports.write(folder, "gut.csv", good)));
    }

    @Test
    void each_byte_that_windows_does_not_define_refuses_or_costs_its_row() throws IOException {
        for (int value : UNDEFINED) {
            byte[] ansi = Exports.cases(Exports.row("1001"), Exports.row("1002").replace("T1", "T?"))
                    .getBytes(ANSI);
            byte[] utf8 = Exports.cases(Exports.row("1001"), Exports.row("1002").replace("T1", "T?"))
                    .getBytes(StandardCharsets.UTF_8);

            assertThat(problems(with(ansi, '?', value))).containsExactly(Problem.ENCODING_UNREADABLE);
            assertThat(problems(with(utf8, '?', value))).containsExactly(Problem.ENCODING_INVALID);
        }
    }

    @Test
    void what_outweighs_the_other_decides() throws IOException {
        byte[] two = Exports.cases(
                        Exports.row("1001"),
                        Exports.row("1002"),
                        Exports.row("1003").replace("ö", "?"))
                .getBytes(StandardCharsets.UTF_8);
        byte[] one = Exports.cases(Exports.row("1001"), Exports.row("1003").replace("ö", "?"))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(problems(with(two, '?', 0xF6))).containsExactly(Problem.ENCODING_INVALID);
        assertThat(problems(with(one, '?', 0xF6))).isEmpty(); // as many of each: windows-1252
        assertThat(problems(marked(with(two, '?', 0xF6)))).containsExactly(Problem.ENCODING_INVALID);
        assertThat(problems(marked(with(one, '?', 0xF6)))).containsExactly(Problem.MARK_CONTRADICTED);
    }

    @Test
    void members_of_a_packed_file_are_read_all_and_whatever_is_cut_off_is_noticed() throws IOException {
        String good = Exports.cases(
                IntStream.range(1000, 1040).mapToObj(n -> Exports.row("" + n)).toArray(String[]::new));
        Object expected = facts(Exports.write(folder, "gut.csv", good));
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<byte[]> members = members(good.getBytes(StandardCharsets.UTF_8), random);
            byte[] whole = joined(members);
            int lastBegins = whole.length - members.get(members.size() - 1).length;
            byte[] padded = Arrays.copyOf(whole, whole.length + random.nextInt(600));
            byte[] cut = Arrays.copyOf(whole, lastBegins + 1 + random.nextInt(whole.length - lastBegins - 1));
            byte[] soiled = Arrays.copyOf(padded, padded.length + 1);
            soiled[padded.length] = (byte) (1 + random.nextInt(255));

            assertThat(facts(Exports.write(folder, "faelle.csv.gz", padded))).isEqualTo(expected);
            assertThat(packedProblems(cut)).as("seed %d", seed).containsExactly(Problem.PACKED_DAMAGED);
            assertThat(packedProblems(soiled)).as("seed %d", seed).containsExactly(Problem.PACKED_DAMAGED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1_000, 1_001, 12_800, 300_000})
    void a_column_nobody_reads_may_be_of_any_length_and_still_tells_rows_apart(int length) throws IOException {
        String note = "n".repeat(length - 1);
        String content = String.join(
                "\n",
                Exports.HEADER.replace(";Schutz", ";Vermerk;Schutz"),
                noted("1001", note + "a"),
                noted("1001", "\"" + note + "a\""),
                noted("1002", note + "a"),
                noted("1002", note + "b"),
                noted("1003", "\"a\n\"\"b\"\";" + note + "\""));

        List<CaseRow> rows = Exports.read(Exports.write(folder, "faelle.csv", content));

        assertThat(rows).allMatch(CaseRow.Read.class::isInstance).hasSize(5);
        assertThat(fingerprint(rows, 0)).isEqualTo(fingerprint(rows, 1));
        assertThat(fingerprint(rows, 2)).isNotEqualTo(fingerprint(rows, 3));
        assertThat(rows).extracting(CaseRow::line).containsExactly(2, 3, 4, 5, 6);
    }

    private static String noted(String customer, String note) {
        return Exports.row(customer).replace(";nein", ";" + note + ";nein");
    }

    private static Object fingerprint(List<CaseRow> rows, int row) {
        return ((CaseRow.Read) rows.get(row)).fingerprint();
    }

    @Test
    void a_first_line_that_is_no_header_is_never_shown() throws IOException {
        List<String> firstLines = List.of(
                Exports.row("1001"),
                "Mustermann;Erika;12.03.1971",
                "Name;Erika Mustermann",
                "Team;Mustermann;Erika;1971",
                "Kundennummer;Mustermann;Erika");
        for (String first : firstLines) {
            Path file = Exports.write(folder, "faelle.csv", first + "\n" + Exports.row("1002") + "\n");
            assertThat(Exports.findings(file, ExportKind.CASES))
                    .singleElement()
                    .extracting(finding -> new ExportTexts(Locale.GERMAN).line(finding))
                    .asString()
                    .doesNotContain("Mustermann", "Erika", "1971", "1001");
        }
    }

    private List<Problem> problems(byte[] bytes) throws IOException {
        return problems(Exports.write(folder, "faelle.csv", bytes));
    }

    private List<Problem> packedProblems(byte[] bytes) throws IOException {
        return problems(Exports.write(folder, "faelle.csv.gz", bytes));
    }

    private static List<Problem> problems(Path file) {
        return Exports.findings(file, ExportKind.CASES).stream()
                .map(ExportFinding::problem)
                .toList();
    }

    private static byte[] with(byte[] bytes, char place, int value) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == place) {
                changed[i] = (byte) value;
            }
        }
        return changed;
    }

    private static byte[] marked(byte[] bytes) {
        return joined(List.of("\uFEFF".getBytes(StandardCharsets.UTF_8), bytes));
    }

    private static List<byte[]> members(byte[] content, Random random) throws IOException {
        List<byte[]> members = new ArrayList<>();
        int from = 0;
        for (int left = 1 + random.nextInt(5); left > 0; left--) {
            int to = left == 1 ? content.length : from + random.nextInt(content.length - from);
            members.add(Exports.packed(Arrays.copyOfRange(content, from, to)));
            from = to;
        }
        return members;
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        parts.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private static List<Object> facts(Path file) {
        return Exports.read(file).stream()
                .map(row -> row instanceof CaseRow.Read read ? (Object) read.fingerprint() : row)
                .toList();
    }
}
