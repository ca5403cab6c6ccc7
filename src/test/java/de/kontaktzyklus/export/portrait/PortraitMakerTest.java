package de.kontaktzyklus.export.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Mix;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.cases.intake.SeenCases;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Exports;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.content.EncodingEvidence.Basis;
import de.kontaktzyklus.export.mix.MixFigure;
import de.kontaktzyklus.export.mix.Share;
import de.kontaktzyklus.export.portrait.CodePortrait.Standing;
import de.kontaktzyklus.export.portrait.FilePortrait.Change;
import de.kontaktzyklus.export.portrait.FilePortrait.ColumnPortrait;
import de.kontaktzyklus.export.portrait.FilePortrait.DateOrigin;
import de.kontaktzyklus.export.portrait.FilePortrait.DatePortrait;
import de.kontaktzyklus.export.portrait.FilePortrait.Encoding;
import de.kontaktzyklus.export.portrait.FilePortrait.Separator;
import de.kontaktzyklus.export.portrait.Portrait.MatchRate;
import de.kontaktzyklus.export.portrait.Portrait.ReasonCount;
import de.kontaktzyklus.export.portrait.Portrait.StateCount;
import de.kontaktzyklus.export.records.Layout;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PortraitMakerTest {

    @TempDir
    private Path folder;

    static Stream<String> examples() throws IOException {
        try (Stream<Path> folders = Files.list(Portraits.example(""))) {
            return folders.map(each -> each.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_has_a_portrait_whose_sums_are_right(String example) {
        Portrait portrait = Portraits.of(Portraits.example(example));

        assertThat(portrait.files()).isNotEmpty();
        for (FilePortrait file : portrait.files()) {
            assertThat(file.size()).isPositive();
            assertThat(file.rejected()).isLessThanOrEqualTo(file.rows());
            for (CodePortrait codes : file.codes()) {
                int told = codes.values().stream()
                                .mapToInt(CodePortrait.Value::rows)
                                .sum()
                        + codes.otherRows()
                        + codes.withheldRows()
                        + codes.empty();
                assertThat(told).as(codes.column()).isBetween(file.rows() - file.rejected(), file.rows());
            }
        }
        portrait.assessed()
                .ifPresent(rows -> assertThat(rows.states().stream()
                                .mapToInt(StateCount::rows)
                                .sum())
                        .isEqualTo(cases(portrait).rows()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "00-good,               UTF-8,    SEQUENCES,  65, 0",
        "07-bom-twice,          UTF-8,    MARK,       65, 0",
        "09-utf16le-no-bom,     UTF-16LE, NULS,        0, 0",
        "11-utf8-one-ansi-byte, UTF-8,    SEQUENCES,  65, 1"
    })
    void the_encoding_is_told_with_its_evidence(
            String example, String charset, Basis basis, long sequences, long outside) {
        assertThat(cases(Portraits.of(Portraits.example(example))).encoding())
                .contains(new Encoding(charset, basis, sequences, outside));
    }

    @Test
    void windows_bytes_are_counted() throws IOException {
        Files.writeString(
                folder.resolve("faelle_2026-11-23.csv"),
                Exports.cases(Exports.row("1001"), Exports.row("1002")),
                Charset.forName("windows-1252"));

        assertThat(cases(Portraits.of(folder)).encoding()).contains(new Encoding("windows-1252", Basis.BYTES, 0, 2));
    }

    @Test
    void a_file_of_plain_letters_is_no_evidence() throws IOException {
        write("teams_2026-11-23.csv", "Team;E_Mail\nT1;t1@jobcenter.example\n");

        assertThat(file(Portraits.of(folder), "teams").encoding())
                .contains(new Encoding("UTF-8", Basis.ASCII_ONLY, 0, 0));
    }

    @Test
    void the_separator_is_told_with_its_reason() throws IOException {
        write("teams_2026-11-23.csv", "Team\tE_Mail\nT1\tt1@jobcenter.example\n");

        assertThat(file(Portraits.of(folder), "teams").separator())
                .contains(new Separator("\\t", Layout.Basis.MOST_COLUMNS));
        assertThat(cases(Portraits.of(Portraits.example("01-sep-line"))).separator())
                .contains(new Separator(";", Layout.Basis.NAMED));
    }

    @Test
    void rows_without_a_value_are_counted_apart() {
        FilePortrait cases = cases(Portraits.of(Portraits.example("05-blank-excel-rows")));

        assertThat(cases.rows()).isEqualTo(40);
        assertThat(cases.skipped()).isEqualTo(60);
    }

    @Test
    void blank_lines_are_counted_once() throws IOException {
        write("teams_2026-11-23.csv", "Team;E_Mail\n\nT1;t1@jobcenter.example\n \n;;\n\n");

        FilePortrait teams = file(Portraits.of(folder), "teams");

        assertThat(teams.rows()).isEqualTo(1);
        assertThat(teams.skipped()).isEqualTo(4);
    }

    @Test
    void columns_are_matched_missing_or_unknown() throws IOException {
        write("teams_2026-11-23.csv", "E-Mail;TEAM;Haus;Etage 2;Leitung\na@jobcenter.example;T1;x;y;\n");

        FilePortrait teams = file(Portraits.of(folder), "teams");

        assertThat(teams.columns())
                .containsExactly(
                        new ColumnPortrait("Team", true, Optional.of("TEAM"), 1),
                        new ColumnPortrait("Bezeichnung", false, Optional.empty(), 0),
                        new ColumnPortrait("Leitung", false, Optional.of("Leitung"), 0),
                        new ColumnPortrait("E_Mail", true, Optional.of("E-Mail"), 1));
        assertThat(teams.unknown()).containsExactly("Haus", "Etage 2");
    }

    @Test
    void a_first_line_that_is_no_header_is_not_shown() throws IOException {
        write("teams_2026-11-23.csv", "T1;Kim Muster;kim.muster@jobcenter.example\n");

        FilePortrait teams = file(Portraits.of(folder), "teams");

        assertThat(teams.refusal().map(finding -> finding.problem())).contains(Problem.HEADER_IS_DATA);
        assertThat(teams.columns()).isEmpty();
        assertThat(teams.unknown()).isEmpty();
        assertThat(teams.toString()).doesNotContain("Muster");
    }

    @Test
    void codes_are_counted_and_held_against_the_policy_in_force() {
        assertThat(codes(cases(Portraits.of(Portraits.example("22-area-zwsp"))), "Betreuungsart")
                        .values())
                .containsExactly(new CodePortrait.Value("AV", 40, Standing.KNOWN, "Arbeitsvermittlung"));
    }

    @Test
    void codes_that_nobody_knows_are_marked() throws IOException {
        write(
                "faelle_2026-11-23.csv",
                Exports.cases(
                        Exports.row("1001").replace(";AV;", ";Vermittlung neu;"),
                        Exports.row("1002").replace(";AV;", ";Vermittlung neu;"),
                        Exports.row("1003").replace(";AV;", ";Vermittlung neu;"),
                        Exports.row("1004").replace("persönlich", "Telefon"),
                        Exports.row("1005").replace("persönlich", "Telefon"),
                        Exports.row("1006").replace("persönlich", "Telefon"),
                        Exports.row("1007").replace("Marktprofil", "Marktprofile")));

        FilePortrait cases = cases(Portraits.of(folder));

        assertThat(codes(cases, "Betreuungsart").values())
                .extracting(CodePortrait.Value::value, CodePortrait.Value::rows, CodePortrait.Value::standing)
                .containsExactly(tuple("AV", 4, Standing.KNOWN), tuple("Vermittlung neu", 3, Standing.UNKNOWN));
        assertThat(codes(cases, "Kontaktart").values())
                .extracting(CodePortrait.Value::value, CodePortrait.Value::standing)
                .containsExactly(tuple("persönlich", Standing.KNOWN), tuple("Telefon", Standing.NOT_COUNTING));
        assertThat(codes(cases, "Profillage").values())
                .extracting(CodePortrait.Value::value, CodePortrait.Value::standing)
                .containsExactly(tuple("Marktprofil", Standing.KNOWN), tuple("Marktprofile", Standing.UNKNOWN));
        assertThat(codes(cases, "Team").values())
                .extracting(CodePortrait.Value::standing)
                .containsExactly(Standing.UNCHECKED);
    }

    @Test
    void days_that_mean_never_are_no_days() {
        assertThat(date(cases(Portraits.of(Portraits.example("61-9999"))), "Naechster_Termin"))
                .extracting(DatePortrait::noEnd, DatePortrait::filled)
                .containsExactly(1, 1);
    }

    @Test
    void of_birth_dates_only_the_years_are_told() throws IOException {
        write(
                "faelle_2026-11-23.csv",
                Exports.cases(
                        Exports.row("1001"),
                        Exports.row("1002").replace("01.02.1980", "17.08.1991"),
                        Exports.row("1003").replace("2026-10-05", "2026-12-24"),
                        Exports.row("1004").replace("2026-10-05", ""),
                        Exports.row("1005").replace("2026-10-05", "gestern")));

        FilePortrait cases = cases(Portraits.of(folder));

        assertThat(date(cases, "Geburtsdatum").first()).contains(LocalDate.of(1980, 1, 1));
        assertThat(date(cases, "Geburtsdatum").last()).contains(LocalDate.of(1991, 1, 1));
        assertThat(date(cases, "Letzter_Kontakt"))
                .isEqualTo(new DatePortrait(
                        "Letzter_Kontakt",
                        Optional.of(LocalDate.of(2026, 10, 5)),
                        Optional.of(LocalDate.of(2026, 12, 24)),
                        false,
                        3,
                        1,
                        0,
                        1,
                        1));
    }

    @Test
    void files_that_do_not_fit_together_show() {
        assertThat(Portraits.of(Portraits.example("23-contacts-zero-lost")).matches())
                .contains(
                        new MatchRate("contacts", "Kundennummer", "cases", 40, 0),
                        new MatchRate("contacts", "Vermittler", "caseworkers", 40, 40),
                        new MatchRate("cases", "Vermittler", "caseworkers", 40, 40),
                        new MatchRate("cases", "Team", "teams", 40, 40));
    }

    @Test
    void the_rows_are_assessed_for_the_day_of_the_export() throws IOException {
        write(
                "faelle_2026-11-23.csv",
                Exports.cases(
                        Exports.row("1001"),
                        Exports.row("1002").replace(";AV;", ";;"),
                        Exports.row("1003").replace("Marktprofil", ""),
                        Exports.row("1004").replace("Marktprofil", "")));

        assertThat(Portraits.of(folder).assessed())
                .contains(new Portrait.AssessedRows(
                        Exports.DAY,
                        List.of(
                                new StateCount("OVERDUE", 1, List.of(new ReasonCount("INDIVIDUAL", 1))),
                                new StateCount(
                                        "UNCLEAR",
                                        3,
                                        List.of(
                                                new ReasonCount("PROFILE_MISSING", 2),
                                                new ReasonCount("AREA_MISSING", 1))))));
    }

    @Test
    void a_folder_without_cases_has_a_portrait_and_no_states() {
        Portrait portrait = Portraits.of(Portraits.example("70-A-B-A"));

        assertThat(portrait.files()).hasSize(2).allMatch(file -> file.kind().equals("caseworkers"));
        assertThat(portrait.files()).extracting(FilePortrait::dated).containsOnly(DateOrigin.MODIFICATION_DAY);
        assertThat(portrait.assessed()).isEmpty();
        assertThat(portrait.matches()).isEmpty();
    }

    @Test
    void an_empty_folder_has_an_empty_portrait() {
        assertThat(Portraits.of(folder)).isEqualTo(new Portrait(List.of(), List.of(), Optional.empty()));
    }

    @Test
    void a_folder_is_compared_with_what_is_in_force_by_the_figures_of_the_intake() throws IOException {
        write("faelle_2026-11-23.csv", Exports.cases(rows(20, 60, "Marktprofil", "V2")));

        FilePortrait cases = cases(Portraits.of(folder, inForce(new Mix(0, 0, 0, 0)), PortraitMakerTest::forty));

        assertThat(cases.change().orElseThrow().figures())
                .extracting(MixFigure::figure, MixFigure::now, MixFigure::before, MixFigure::limit)
                .containsExactly(
                        tuple(Problem.UNCLEAR_ROSE, new Share(0, 40), Optional.of(new Share(0, 40)), 10),
                        tuple(Problem.OUT_OF_SCOPE_ROSE, new Share(0, 40), Optional.of(new Share(0, 40)), 10),
                        tuple(Problem.CUSTOMERS_VANISHED, new Share(20, 40), Optional.empty(), 20),
                        tuple(Problem.CUSTOMERS_UNSEEN, new Share(20, 40), Optional.empty(), 20),
                        tuple(Problem.PROFILES_CHANGED, new Share(0, 20), Optional.empty(), 20),
                        tuple(Problem.CASEWORKERS_CHANGED, new Share(20, 20), Optional.empty(), 50));
        assertThat(cases.objections())
                .extracting(ExportFinding::problem)
                .containsExactly(Problem.CUSTOMERS_VANISHED, Problem.CUSTOMERS_UNSEEN, Problem.CASEWORKERS_CHANGED);
        assertThat(cases.change().map(Change::rowsBefore)).contains(OptionalInt.of(40));
    }

    @Test
    void a_file_that_lacks_half_of_the_rows_speaks_against_itself() throws IOException {
        write("faelle_2026-11-23.csv", Exports.cases(rows(0, 20, "Marktprofil", "V1")));

        assertThat(cases(Portraits.of(folder, inForce(new Mix(0, 0, 0, 0)), PortraitMakerTest::forty))
                        .objections())
                .extracting(ExportFinding::problem)
                .containsExactly(Problem.ROWS_DROPPED, Problem.CUSTOMERS_VANISHED);
    }

    @Test
    void rows_that_became_unclear_are_told_with_what_they_were() throws IOException {
        write("faelle_2026-11-23.csv", Exports.cases(rows(0, 40, "Unbekannt", "V1")));

        FilePortrait cases = cases(Portraits.of(folder, inForce(new Mix(0, 2, 0, 0)), PortraitMakerTest::forty));

        assertThat(cases.change().orElseThrow().figures())
                .contains(new MixFigure(
                        Problem.UNCLEAR_ROSE,
                        new Share(40, 40),
                        Optional.of(new Share(2, 40)),
                        10,
                        true,
                        "Profillage \"Unbekannt\" (PROFILE_UNKNOWN): 40"));
        assertThat(cases.objections())
                .extracting(ExportFinding::problem)
                .contains(Problem.UNCLEAR_ROSE, Problem.PROFILES_CHANGED);
    }

    @Test
    void a_first_export_has_its_own_check_and_contacts_are_held_against_the_cases_beside_them() {
        Portrait portrait = Portraits.of(Portraits.example("23-contacts-zero-lost"));

        assertThat(cases(portrait).change().orElseThrow().figures())
                .extracting(MixFigure::figure)
                .containsExactly(Problem.MOSTLY_UNCLEAR);
        assertThat(file(portrait, "contacts").objections())
                .extracting(ExportFinding::problem)
                .containsExactly(Problem.CONTACTS_OF_STRANGERS);
    }

    @Test
    void addresses_that_cannot_be_used_are_counted() {
        assertThat(file(Portraits.of(Portraits.example("51-worker-mails")), "caseworkers")
                        .change()
                        .orElseThrow()
                        .figures())
                .extracting(MixFigure::figure, MixFigure::now, MixFigure::applies)
                .containsExactly(tuple(Problem.ADDRESSES_UNUSABLE, new Share(4, 4), false));
    }

    private static String[] rows(int first, int end, String profile, String caseworker) {
        return IntStream.range(1000 + first, 1000 + end)
                .mapToObj(number -> Exports.row(String.valueOf(number))
                        .replace("Marktprofil", profile)
                        .replace(";V1;", ";" + caseworker + ";"))
                .toArray(String[]::new);
    }

    private static void forty(SeenCases.Visitor visitor) {
        IntStream.range(1000, 1040).forEach(number -> visitor.see(String.valueOf(number), true, "V1", "Marktprofil"));
    }

    @Test
    void a_state_that_cannot_be_read_is_no_reason_to_see_nothing() throws IOException {
        write("faelle_2026-11-23.csv", Exports.cases(Exports.row("1003")));

        assertThat(cases(Portraits.of(folder, ExportsBefore.UNKNOWN)).change().map(Change::basis))
                .contains(Change.Basis.STATE_UNKNOWN);
        assertThat(cases(Portraits.of(folder)).change().map(Change::basis)).contains(Change.Basis.NONE_IN_FORCE);
    }

    @Test
    void only_the_newest_file_of_a_kind_is_compared() throws IOException {
        write("teams_2026-11-22.csv", "Team;E_Mail\nT1;t1@jobcenter.example\n");
        write("teams_2026-11-23.csv", "Team;E_Mail\nT2;t2@jobcenter.example\n");
        write("faelle_2026-11-23.csv", Exports.cases(Exports.row("1003")));

        Portrait portrait = Portraits.of(folder);

        assertThat(portrait.files())
                .extracting(FilePortrait::name, file -> file.change().isPresent())
                .containsExactly(
                        tuple("teams_2026-11-22.csv", false),
                        tuple("teams_2026-11-23.csv", true),
                        tuple("faelle_2026-11-23.csv", true));
        assertThat(portrait.matches()).containsExactly(new MatchRate("cases", "Team", "teams", 1, 0));
    }

    @Test
    void a_hundred_thousand_values_in_a_column_of_codes_take_no_room() throws IOException {
        String rows = IntStream.range(0, 100_000)
                .mapToObj(i -> "C" + (100_000 + i) + ";01.02.1980;Wort" + Integer.toString(i, 36)
                        + ";AV;T1;V1;01.03.2026;2026-10-05;persönlich;;")
                .collect(Collectors.joining("\n"));
        write("faelle_2026-11-23.csv", Exports.cases(rows));

        CodePortrait codes = codes(cases(Portraits.of(folder)), "Profillage");

        assertThat(codes.values()).isEmpty();
        assertThat(codes.manyMore()).isTrue();
        assertThat(codes.withheld()).isEqualTo(CodeCounts.MOST_COUNTED);
        assertThat(codes.withheldRows() + codes.otherRows()).isEqualTo(100_000);
    }

    private static ExportsBefore inForce(Mix mix) {
        return new ExportsBefore(
                true,
                Map.of(
                        ExportKind.CASES,
                        new Taken(
                                ExportKind.CASES,
                                "alt.csv",
                                LocalDate.of(2026, 11, 20),
                                "0".repeat(64),
                                40,
                                0,
                                Path.of("alt.csv"),
                                Instant.EPOCH,
                                Optional.of(mix))));
    }

    private void write(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-23T05:00:00Z")));
    }

    private static FilePortrait cases(Portrait portrait) {
        return file(portrait, "cases");
    }

    private static FilePortrait file(Portrait portrait, String kind) {
        return portrait.files().stream()
                .filter(file -> file.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static CodePortrait codes(FilePortrait file, String column) {
        return file.codes().stream()
                .filter(codes -> codes.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private static DatePortrait date(FilePortrait file, String column) {
        return file.dates().stream()
                .filter(dates -> dates.column().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
