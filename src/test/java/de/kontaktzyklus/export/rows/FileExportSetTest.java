package de.kontaktzyklus.export.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.RejectReason;
import de.kontaktzyklus.cases.UnreadableExportException;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.Exports;
import de.kontaktzyklus.export.FormatLimits;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.ValueRules;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileExportSetTest {

    private static final String MARK = "\uFEFF";

    @TempDir
    private Path folder;

    static Stream<Arguments> ways_of_writing() {
        Charset ansi = Charset.forName("windows-1252");
        return Stream.of(
                        arguments("UTF-8", StandardCharsets.UTF_8, ""),
                        arguments("UTF-8 with mark", StandardCharsets.UTF_8, MARK),
                        arguments("ANSI", ansi, ""),
                        arguments("UTF-16LE", StandardCharsets.UTF_16LE, MARK),
                        arguments("UTF-16BE", StandardCharsets.UTF_16BE, MARK),
                        arguments("UTF-32LE", Charset.forName("UTF-32LE"), MARK))
                .flatMap(encoding -> Stream.of(";", ",", "\t", "|")
                        .flatMap(separator -> Stream.of("\n", "\r\n", "\r")
                                .flatMap(end -> Stream.of(true, false)
                                        .map(packed -> arguments(
                                                encoding.get()[0],
                                                encoding.get()[1],
                                                encoding.get()[2],
                                                separator,
                                                end,
                                                packed)))));
    }

    @ParameterizedTest
    @MethodSource("ways_of_writing")
    void every_way_of_writing_is_read_exactly(
            String name, Charset charset, String mark, String separator, String end, boolean packed)
            throws IOException {
        String text = mark
                + ("Kundennummer;Nachname;Geburtsdatum;Profillage;Betreuungsart;Team;Vermittler;Zugang;"
                                + "Letzter_Kontakt;Kontaktart\n"
                                + "\n"
                                + "0012;\"Müßig-Çelik \"\"M\"\"\";1.2.1980;"
                                + "Förderprofil;AV;T1;V1;2026-03-01;;persönlich\n"
                                + "  \n"
                                + "0013;\"zwei\nZeilen\";1.2.1980;M;AV;T1;V1;;;\n"
                                + "0014;x;1.2.1980;M;AV;T1;V1;;;\n")
                        .replace(";", separator)
                        .replace("\n", end);
        byte[] bytes = text.getBytes(charset);
        Path file =
                Exports.write(folder, packed ? "faelle.csv.gz" : "faelle.csv", packed ? Exports.packed(bytes) : bytes);

        List<Case> cases = Exports.read(file).stream()
                .map(row -> ((CaseRow.Read) row).facts())
                .toList();

        assertThat(cases).extracting(Case::line).containsExactly(3, 5, 7);
        assertThat(cases).extracting(Case::customer).containsExactly("0012", "0013", "0014");
        assertThat(cases)
                .extracting(each -> each.name().last())
                .containsExactly("Müßig-Çelik \"M\"", "zwei" + end + "Zeilen", "x");
        assertThat(cases.get(0).profile()).isEqualTo("Förderprofil");
        assertThat(cases.get(0).birthDate()).contains(LocalDate.of(1980, 2, 1));
        assertThat(cases.get(0).contactKind()).isEqualTo("persönlich");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIELD_COUNT      |              | 7007       | 7007;1",
                "FIELD_COUNT      |              | 7007       | 7007;01.02.1980;M;AV;T1;V1;;;;;;;x",
                "CUSTOMER_INVALID | Kundennummer | SUMME      | summe;99.99.9999;M;AV;T1;V1;;;;;",
                "CUSTOMER_INVALID | Kundennummer | 4,14E+11   | 4,14E+11;;M;AV;T1;V1;;;;;",
                "FIELD_COUNT      |              | 7007       | 7007;\"x\"y;M;AV;T1;V1;;;;;",
                "CUSTOMER_MISSING | Kundennummer | ''         | ;99.99.9999;M;AV;T1;V1;;;;;",
                "DATE_INVALID     | Geburtsdatum | 7007       | 7007;31.02.1980;M;AV;T1;V1;;;;morgen;vielleicht",
                "DATE_INVALID     | Zugang       | 7007       | 7007;;M;AV;T1;V1;1.1.26;;;;",
                "CYCLE_INVALID    | Individueller_Zyklus | 7007 | 7007;;M;AV;T1;V1;;;;bald;vielleicht",
                "FLAG_INVALID     | Schutz       | 7007       | 7007;;M;AV;T1;V1;;;;;vielleicht"
            })
    void a_broken_row_costs_only_itself(String reason, String column, String customer, String row) throws IOException {
        Path file = Exports.write(folder, "faelle.csv", Exports.cases(Exports.row("1001"), row, Exports.row("1002")));

        List<CaseRow> rows = Exports.read(file);

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).isInstanceOfSatisfying(CaseRow.Rejected.class, rejected -> {
            assertThat(rejected.line()).isEqualTo(3);
            assertThat(rejected.customer()).isEqualTo(customer);
            assertThat(rejected.reason()).isEqualTo(RejectReason.valueOf(reason));
            assertThat(rejected.column()).isEqualTo(column == null ? "" : column);
        });
        assertThat(rows.get(2).customer()).isEqualTo("1002");
        assertThat(Exports.findings(file, ExportKind.CASES))
                .singleElement()
                .satisfies(finding -> assertThat(finding.line()).isEqualTo(3));
    }

    @Test
    void a_broken_row_still_says_whose_it_is_as_far_as_it_can_be_read() throws IOException {
        Path file = Exports.write(
                folder,
                "faelle.csv",
                Exports.cases("7000;31.02.1980;M;AV;T1;V1;;;;;ja", "8000;;M;AV;T1;V1;;;;;vielleicht", "9000;x;T1;V1"));

        assertThat(Exports.read(file))
                .extracting(row -> ((CaseRow.Rejected) row).remains())
                .containsExactly(
                        CaseSnapshot.unreadable("7000", "V1", "T1", true),
                        CaseSnapshot.unreadable("8000", "V1", "T1", false),
                        CaseSnapshot.unreadable("9000", "", "", false));
    }

    static Stream<Arguments> unreadable_files() {
        String good = Exports.row("1001");
        return Stream.of(
                arguments("empty", "", Problem.FILE_EMPTY, 0),
                arguments("blank", " \n\n", Problem.FILE_EMPTY, 0),
                arguments("no header", good, Problem.HEADER_IS_DATA, 1),
                arguments("column missing", "Kundennummer;Team\n1;2\n", Problem.COLUMN_MISSING, 1),
                arguments("column twice", Exports.HEADER + ";KUNDEN-NUMMER\n", Problem.COLUMN_TWICE, 1),
                arguments("NUL in the header", "\0" + Exports.cases(good), Problem.CONTENT_BINARY, 1),
                arguments("NULs in many rows", Exports.cases(good + "\0", good + "\0"), Problem.CONTENT_BINARY, 0),
                arguments("open quote", Exports.cases(good, "\"2;a", good), Problem.QUOTE_UNCLOSED, 3),
                arguments("open quote in the header", "\"" + Exports.cases(good), Problem.QUOTE_UNCLOSED, 1),
                arguments(
                        "text behind a quote in the header",
                        Exports.cases(good).replace("Team", "\"Team\"x"),
                        Problem.HEADER_UNREADABLE,
                        1),
                arguments("lost quote", Exports.cases(good, "\"2;a", "\"3\";b"), Problem.QUOTE_OVER_LINES, 3),
                arguments("giant field", Exports.cases("x".repeat(10_001)), Problem.FIELD_TOO_LONG, 2),
                arguments(
                        "giant record",
                        Exports.cases(("x".repeat(1_000) + ";").repeat(110)),
                        Problem.RECORD_TOO_LONG,
                        2),
                arguments("many columns", Exports.HEADER + ";x".repeat(201) + "\n", Problem.FIELDS_TOO_MANY, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable_files")
    void a_file_that_cannot_be_trusted_is_refused_as_a_whole(String why, String content, Problem problem, int line)
            throws IOException {
        Path file = Exports.write(folder, "faelle.csv", content);

        assertThat(Exports.findings(file, ExportKind.CASES)).last().satisfies(finding -> {
            assertThat(finding.problem()).isEqualTo(problem);
            assertThat(finding.line()).isEqualTo(line);
        });
        assertThatThrownBy(() -> Exports.read(file))
                .isInstanceOf(UnreadableExportException.class)
                .hasMessageStartingWith("faelle.csv: ");
    }

    @Test
    void a_byte_that_no_encoding_knows_is_named_with_its_line() throws IOException {
        byte[] bytes =
                Exports.cases(Exports.row("1001"), Exports.row("1002")).getBytes(Charset.forName("windows-1252"));
        bytes[bytes.length - 2] = (byte) 0x81;
        Path file = Exports.write(folder, "faelle.csv", bytes);

        assertThat(Exports.findings(file, ExportKind.CASES)).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).isEqualTo(Problem.ENCODING_UNREADABLE);
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.details()).containsExactly(bytes.length - 2L);
        });
    }

    @Test
    void half_a_character_at_the_end_is_refused_and_no_failure_of_the_program() throws IOException {
        byte[] whole = (MARK + Exports.cases(Exports.row("1001"))).getBytes(StandardCharsets.UTF_16LE);
        Path file = Exports.write(folder, "faelle.csv", Arrays.copyOf(whole, whole.length - 1));

        assertThat(Exports.findings(file, ExportKind.CASES))
                .extracting(ExportFinding::problem)
                .containsExactly(Problem.ENCODING_UNREADABLE);
        assertThatThrownBy(() -> Exports.read(file)).isInstanceOf(UnreadableExportException.class);
    }

    @Test
    void a_file_that_was_cut_off_within_an_umlaut_is_not_taken_for_one_of_another_encoding() throws IOException {
        byte[] whole = Exports.cases(Exports.row("1001"), Exports.row("1002"), Exports.row("1003"))
                .getBytes(StandardCharsets.UTF_8);
        Path file = Exports.write(folder, "faelle.csv", Arrays.copyOf(whole, lastUmlaut(whole) + 1));

        assertThat(Exports.findings(file, ExportKind.CASES)).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).isEqualTo(Problem.ENCODING_INVALID);
            assertThat(finding.line()).isEqualTo(4);
        });
    }

    private static int lastUmlaut(byte[] utf8) {
        int first = utf8.length - 1;
        while ((utf8[first] & 0xE0) != 0xC0) {
            first--;
        }
        return first;
    }

    @Test
    void half_a_packed_file_is_refused() throws IOException {
        byte[] packed = Exports.packed(Exports.cases(Exports.row("1001")).getBytes(StandardCharsets.UTF_8));
        Path file = Exports.write(folder, "faelle.csv.gz", Arrays.copyOf(packed, packed.length / 2));

        assertThat(Exports.findings(file, ExportKind.CASES))
                .extracting(ExportFinding::problem)
                .containsExactly(Problem.PACKED_DAMAGED);
    }

    @Test
    void a_packed_bomb_is_stopped_at_the_limit() throws IOException {
        Path file = Exports.write(folder, "faelle.csv.gz", Exports.packed(new byte[1 << 20]));
        ExportFormat small = new ExportFormat(
                Map.of(), new FormatLimits(1 << 16, 100, 200, 100, 100), ValueRules.SHIPPED, Locale.GERMAN);
        FileExportSet set = new FileExportSet(List.of(Exports.source(file, ExportKind.CASES)), small);

        assertThatThrownBy(() -> set.forEachCase(row -> {}))
                .isInstanceOf(UnreadableExportException.class)
                .hasMessage("faelle.csv.gz: der Inhalt ist größer als 65.536 Byte");
    }

    @Test
    void header_names_are_matched_by_alias_and_without_regard_to_spelling() throws IOException {
        ExportFormat format = new ExportFormat(
                Map.of(
                        ExportKind.TEAMS,
                        Map.of("E_Mail", List.of("Elektronische Übermittlung"), "Leitung", List.of("Chef"))),
                FormatLimits.SHIPPED,
                ValueRules.SHIPPED,
                Locale.GERMAN);
        Path file = Exports.write(
                folder,
                "teams.csv",
                "TEAM,elektronische_U\u0308bermittlung,Farbe, chef \nT1,leitung@jobcenter.example,rot,Musterfrau\n");

        assertThat(new FileExportSet(List.of(Exports.source(file, ExportKind.TEAMS)), format)
                        .directory()
                        .team("T1")
                        .orElseThrow())
                .satisfies(team -> {
                    assertThat(team.email()).isEqualTo("leitung@jobcenter.example");
                    assertThat(team.leader()).isEqualTo("Musterfrau");
                });
    }

    @Test
    void the_latest_counted_contact_of_each_customer_is_known() throws IOException {
        Path file = Exports.write(folder, "kontakte.csv", """
                Kundennummer;Datum;Art
                1001;01.05.2026;persönlich
                1001;01.07.2026;Telefon
                1001;01.06.2026;persönlich
                1001;01.06.26;persönlich
                1002;01.06.2026;Telefon
                """);

        var contacts = Exports.set(file, ExportKind.CONTACTS).contacts("persönlich"::equals);

        assertThat(contacts.latestCounted("1001")).contains(LocalDate.of(2026, 6, 1));
        assertThat(contacts.latestCounted("1002")).isEmpty();
        assertThat(contacts.latestCounted("1003")).isEmpty();
    }

    @Test
    void fingerprints_distinguish_rows_by_every_field_and_ignore_blanks_around() throws IOException {
        String header = Exports.HEADER + ";Bemerkung";
        Path file = Exports.write(
                folder,
                "faelle.csv",
                String.join(
                        "\n",
                        header,
                        Exports.row("1001") + ";a",
                        Exports.row(" 1001") + "; a\u00a0",
                        Exports.row("1001") + ";b"));

        List<CaseRow> rows = Exports.read(file);

        assertThat(fingerprint(rows.get(0))).isEqualTo(fingerprint(rows.get(1)));
        assertThat(fingerprint(rows.get(0))).isNotEqualTo(fingerprint(rows.get(2)));
    }

    private static Object fingerprint(CaseRow row) {
        return ((CaseRow.Read) row).fingerprint();
    }
}
