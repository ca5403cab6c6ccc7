package de.kontaktzyklus.export.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.InMemoryTakenExports;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExports.Mix;
import de.kontaktzyklus.cases.intake.SeenCases;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.Exports;
import de.kontaktzyklus.export.FormatLimits;
import de.kontaktzyklus.export.ValueRules;
import de.kontaktzyklus.export.mix.Judgement;
import de.kontaktzyklus.export.mix.MixBasis;
import de.kontaktzyklus.export.mix.MixLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    private static final Judgement ANYTHING_GOES = new Judgement() {
        @Override
        public Verdict of(Case facts) {
            return Verdict.FINE;
        }

        @Override
        public String profile(String given) {
            return given;
        }
    };

    private final InMemoryTakenExports taken = new InMemoryTakenExports();

    @TempDir
    private Path folder;

    private Path archive;
    private Instant machine = NOW;
    private Path refused;
    private Intake intake;

    @BeforeEach
    void open() {
        archive = folder.resolve("state/exports");
        refused = folder.resolve("refused");
        intake = intake(FormatLimits.SHIPPED);
    }

    /** Was in some export before. */
    private static void everybody(SeenCases.Visitor visitor) {
        IntStream.range(1000, 1200).forEach(number -> visitor.see(String.valueOf(number), false, "", ""));
    }

    private Intake intake(FormatLimits limits) {
        MixBasis basis = new MixBasis(MixLimits.SHIPPED, day -> ANYTHING_GOES, IntakeTest::everybody, address -> true);
        return Intake.open(
                new IntakeSettings(archive, refused, ZoneId.of("Europe/Berlin"), basis, () -> machine),
                new ExportFormat(Map.of(), limits, ValueRules.SHIPPED, Locale.GERMAN),
                new IntakeMemory(taken, taken));
    }

    @Test
    void a_good_export_is_archived_and_in_force() throws IOException {
        Path file = Exports.write(folder, "faelle_2026-11-20.csv", manyCases(10));

        IntakeResult.Taken result = (IntakeResult.Taken) take(file);

        assertThat(result.export().rows()).isEqualTo(10);
        assertThat(result.export().exportDate()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(result.export().archived()).hasSameBinaryContentAs(file);
        assertThat(result.report()).isEmpty();
        assertThat(taken.inForce(ExportKind.CASES)).contains(result.export());
        assertThat(namesIn(archive)).hasSize(1);
    }

    @Test
    void the_content_in_force_is_confirmed_with_its_new_date() throws IOException {
        take(Exports.write(folder, "faelle_2026-11-20.csv", manyCases(10)));

        IntakeResult again = take(Exports.write(folder, "faelle_2026-11-21.csv", manyCases(10)));

        assertThat(again).isInstanceOf(IntakeResult.Confirmed.class);
        assertThat(taken.inForce(ExportKind.CASES).orElseThrow().exportDate()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(namesIn(archive)).as("one copy is enough").hasSize(1);
    }

    @Test
    void the_content_in_force_under_an_older_date_changes_nothing() throws IOException {
        take(Exports.write(folder, "faelle_2026-11-20.csv", manyCases(10)));

        assertThat(take(Exports.write(folder, "faelle_2026-11-19.csv", manyCases(10))))
                .isInstanceOf(IntakeResult.Confirmed.class);
        assertThat(taken.inForce(ExportKind.CASES).orElseThrow().exportDate()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void content_that_comes_back_after_another_is_taken_like_any_other() throws IOException {
        take(Exports.write(folder, "faelle_2026-11-20.csv", manyCases(10)));
        take(Exports.write(folder, "faelle_2026-11-21.csv", manyCases(11)));

        IntakeResult back = take(Exports.write(folder, "faelle_2026-11-22.csv", manyCases(10)));

        assertThat(back).isInstanceOf(IntakeResult.Taken.class);
        assertThat(taken.inForce(ExportKind.CASES).orElseThrow().fileName()).isEqualTo("faelle_2026-11-22.csv");
    }

    @Test
    void a_file_that_has_not_left_the_folder_is_no_new_delivery_even_after_another_was_taken() throws IOException {
        Path left = Exports.write(folder, "faelle_a.csv", manyCases(10));
        Files.setLastModifiedTime(left, FileTime.from(NOW));
        take(left);
        take(Exports.write(folder, "faelle_2026-11-23.csv", manyCases(11)));

        assertThat(take(left)).isInstanceOf(IntakeResult.LeftBehind.class);
        assertThat(taken.inForce(ExportKind.CASES).orElseThrow().rows()).isEqualTo(11);

        taken.removed(ExportKind.CASES, "faelle_a.csv");
        assertThat(take(left)).as("it was laid there anew").isInstanceOf(IntakeResult.Taken.class);
    }

    @Test
    void a_refused_file_that_has_not_left_the_folder_is_not_refused_again() throws IOException {
        Path bad = Exports.write(folder, "faelle.csv", "Kundennummer;Team\n1;2\n");
        take(bad);

        assertThat(take(bad)).isInstanceOf(IntakeResult.LeftBehind.class);
        assertThat(namesIn(refused)).hasSize(2);
    }

    @Test
    void contacts_wait_for_the_first_cases() throws IOException {
        Path contacts = Exports.write(folder, "kontakte_2026-11-20.csv", contacts(1, 1));

        assertThatThrownBy(() -> intake.take(contacts, ExportKind.CONTACTS, NOW, Exports.DAY))
                .isInstanceOf(FileNotReadyException.class)
                .hasMessageContaining("Waits for the first case export");

        take(Exports.write(folder, "faelle_2026-11-20.csv", manyCases(10)));
        assertThat(intake.take(contacts, ExportKind.CONTACTS, NOW, Exports.DAY)).isInstanceOf(IntakeResult.Taken.class);
    }

    @Test
    void a_refused_file_is_taken_when_somebody_accepts_its_figures() throws IOException {
        take(Exports.write(folder, "faelle_2026-11-20.csv", manyCases(40)));
        IntakeResult.Refused result =
                (IntakeResult.Refused) take(Exports.write(folder, "faelle_2026-11-21.csv", manyCases(20)));

        IntakeResult accepted = intake.accept(
                result.movedTo(), result.refusal(), NOW, new TakenExports.Note(Exports.DAY, "half has moved"));

        assertThat(accepted).isInstanceOf(IntakeResult.Taken.class);
        assertThat(taken.inForce(ExportKind.CASES).orElseThrow().fileName()).isEqualTo("faelle_2026-11-21.csv");
        assertThat(taken.openRefusals()).isEmpty();
        assertThat(take(Exports.write(folder, "faelle_2026-11-22.csv", manyCases(10))))
                .as("the next one is judged again")
                .isInstanceOf(IntakeResult.Refused.class);
    }

    @Test
    void nobody_can_accept_a_file_that_cannot_be_read_or_is_dated_ahead() throws IOException {
        IntakeResult.Refused unreadable =
                (IntakeResult.Refused) take(Exports.write(folder, "faelle.csv", "Kundennummer;Team\n1;2\n"));
        IntakeResult.Refused ahead =
                (IntakeResult.Refused) take(Exports.write(folder, "faelle_2062-11-20.csv", manyCases(10)));
        TakenExports.Note note = new TakenExports.Note(Exports.DAY, "all the same");

        assertThat(intake.accept(unreadable.movedTo(), unreadable.refusal(), NOW, note))
                .isInstanceOf(IntakeResult.NotAcceptable.class);
        assertThat(intake.accept(ahead.movedTo(), ahead.refusal(), NOW, note))
                .isInstanceOf(IntakeResult.NotAcceptable.class);
        assertThat(taken.inForce(ExportKind.CASES)).isEmpty();
    }

    @Test
    void a_rejected_row_is_reported_beside_the_archive_without_its_values() throws IOException {
        String content = manyCases(40) + "1041;geheim;M;AV;T1;V1;;;;;\n";

        IntakeResult.Taken result = (IntakeResult.Taken) take(Exports.write(folder, "faelle.csv", content));

        assertThat(result.export().rejected()).isEqualTo(1);
        assertThat(result.report().orElseThrow())
                .content(StandardCharsets.UTF_8)
                .contains("Zeile 42, Spalte Geburtsdatum: Text (6 Zeichen), kein Datum")
                .doesNotContain("geheim");
        assertThat(result.movements().vanished()).isZero();
    }

    @Test
    void a_case_whose_row_is_rejected_has_not_vanished() throws IOException {
        take(Exports.write(folder, "faelle_2026-11-20.csv", manyCases(40)));
        String broken = manyCases(40).replace("\n1040;01.02.1980", "\n1040;gestern");

        IntakeResult.Taken result = (IntakeResult.Taken) take(Exports.write(folder, "faelle_2026-11-21.csv", broken));

        assertThat(result.export().rejected()).isEqualTo(1);
        assertThat(result.movements().vanished()).isZero();
    }

    @Test
    void too_few_rows_refuse_the_file_and_leave_what_is_in_force() throws IOException {
        take(Exports.write(folder, "faelle_2026-11-20.csv", manyCases(20)));
        Path file = Exports.write(folder, "faelle_2026-11-21.csv", manyCases(15));

        IntakeResult.Refused result = (IntakeResult.Refused) take(file);

        assertThat(result.refusal().reason())
                .isEqualTo("nur 15 Zeilen ohne doppelte, im Export in Kraft waren es 20: der Rückgang ist größer als"
                        + " 20 % (intake.max-row-drop-percent)");
        assertThat(result.movedTo()).hasSameBinaryContentAs(file);
        assertThat(result.refusal().report())
                .hasFileName(result.movedTo().getFileName() + ".report.txt")
                .content(StandardCharsets.UTF_8)
                .contains(
                        "Datei: faelle_2026-11-21.csv",
                        "In Kraft bleibt der Export vom 20.11.2026",
                        "Ist die Datei falsch: Ursache in der Fachanwendung beheben",
                        "Stimmt sie so: kontaktzyklus intake accept \"" + result.movedTo() + "\" --reason");
        assertThat(result.refusal().todo()).contains("intake accept \"" + result.movedTo());
        assertThat(taken.inForce(ExportKind.CASES).orElseThrow().rows()).isEqualTo(20);
        assertThat(namesIn(archive)).hasSize(1);
    }

    @Test
    void a_drop_of_exactly_the_threshold_is_taken() throws IOException {
        take(Exports.write(folder, "faelle_2026-11-20.csv", manyCases(20)));

        assertThat(take(Exports.write(folder, "faelle_2026-11-21.csv", manyCases(16))))
                .isInstanceOf(IntakeResult.Taken.class);
    }

    @Test
    void in_a_small_file_a_broken_row_costs_only_itself() throws IOException {
        IntakeResult.Taken result =
                (IntakeResult.Taken) take(Exports.write(folder, "faelle.csv", manyCases(3) + "4\n"));

        assertThat(result.export().rejected()).isEqualTo(1);
    }

    @Test
    void rows_that_repeat_another_are_no_rows_that_were_lost() throws IOException {
        String once = manyCases(40);
        take(Exports.write(folder, "faelle_2026-11-20.csv", once + once.substring(once.indexOf('\n') + 1)));

        assertThat(taken.inForce(ExportKind.CASES).orElseThrow().mix()).contains(new Mix(40, 0, 0, 0));
        assertThat(take(Exports.write(folder, "faelle_2026-11-21.csv", once))).isInstanceOf(IntakeResult.Taken.class);
    }

    @Test
    void too_many_rejected_rows_refuse_the_file() throws IOException {
        String content = manyCases(19) + "20\n" + "21\n";

        IntakeResult.Refused result = (IntakeResult.Refused) take(Exports.write(folder, "faelle.csv", content));

        assertThat(result.refusal().reason())
                .isEqualTo("2 von 21 Zeilen sind nicht lesbar: mehr als 5 % (intake.max-rejected-percent)");
        assertThat(result.refusal().report()).content(StandardCharsets.UTF_8).contains("Zeile 21: 1 Feld statt 11");
    }

    @Test
    void an_older_export_is_refused() throws IOException {
        take(Exports.write(folder, "faelle_2026-11-20.csv", manyCases(10)));

        IntakeResult.Refused result =
                (IntakeResult.Refused) take(Exports.write(folder, "faelle_2026-11-19.csv", manyCases(11)));

        assertThat(result.refusal().reason())
                .isEqualTo("der Export vom 19.11.2026 ist älter als der Export in Kraft vom 20.11.2026");
    }

    @Test
    void a_mistyped_year_does_not_block_the_exports_to_come() throws IOException {
        Path file = Exports.write(folder, "faelle_2062-11-20.csv", manyCases(10));

        assertThat(((IntakeResult.Refused) take(file)).refusal().reason()).contains("20.11.2062");
        assertThat(take(Exports.write(folder, "faelle_2026-11-23.csv", manyCases(10))))
                .isInstanceOf(IntakeResult.Taken.class);
    }

    @Test
    void a_file_without_a_date_that_was_written_after_today_is_refused() throws IOException {
        Path file = Exports.write(folder, "faelle.csv", manyCases(10));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-12-24T10:00:00Z")));

        assertThat(((IntakeResult.Refused) take(file)).refusal().reason()).contains("24.12.2026");
    }

    @Test
    void in_a_replay_of_a_day_a_file_without_a_date_is_one_of_that_day() throws IOException {
        machine = Instant.parse("2026-12-31T10:00:00Z");
        Path file = Exports.write(folder, "faelle.csv", manyCases(10));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-12-24T10:00:00Z")));

        assertThat(((IntakeResult.Taken) take(file)).export().exportDate()).isEqualTo(Exports.DAY);
    }

    @Test
    void a_missing_column_an_empty_file_and_a_header_alone_are_refused() throws IOException {
        assertThat(reason("Kundennummer;Team\n1;2\n"))
                .startsWith("Zeile 1: Pflichtspalte fehlt: Geburtsdatum, Profillage")
                .endsWith("gehört der Name in config/columns.yaml (unter cases)");
        assertThat(reason("")).isEqualTo("die Datei ist leer");
        assertThat(reason(Exports.HEADER)).isEqualTo("die Datei enthält nur die Kopfzeile");
    }

    private String reason(String content) throws IOException {
        return ((IntakeResult.Refused) take(Exports.write(folder, "faelle.csv", content)))
                .refusal()
                .reason();
    }

    @Test
    void an_oversized_file_is_moved_aside_unread() throws IOException {
        Path file = Exports.write(folder, "faelle.csv", manyCases(10));

        IntakeResult result =
                intake(new FormatLimits(100, 100, 100, 100, 100)).take(file, ExportKind.CASES, NOW, Exports.DAY);

        assertThat(result).isInstanceOf(IntakeResult.Refused.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void a_file_with_more_rows_than_the_memory_holds_is_refused_at_the_first_of_them() throws IOException {
        Intake small = intake(new FormatLimits(1 << 20, 1000, 100, 100, 10));
        Path allowed = Exports.write(folder, "faelle_2026-11-20.csv", manyCases(10));
        Path giant = Exports.write(folder, "faelle_2026-11-21.csv", manyCases(11));

        assertThat(small.take(allowed, ExportKind.CASES, NOW, Exports.DAY)).isInstanceOf(IntakeResult.Taken.class);
        assertThat(((IntakeResult.Refused) small.take(giant, ExportKind.CASES, NOW, Exports.DAY))
                        .refusal()
                        .reason())
                .contains("Zeile 12", "mehr als 10 Zeilen", "-Xmx");
        assertThat(taken.inForce(ExportKind.CASES).orElseThrow().fileName()).isEqualTo("faelle_2026-11-20.csv");
    }

    @Test
    void of_a_contacts_file_the_customers_count_and_not_the_rows() throws IOException {
        Intake small = intake(new FormatLimits(1 << 20, 1000, 100, 100, 2));
        take(Exports.write(folder, "faelle_2026-11-20.csv", manyCases(10)));
        Path often = Exports.write(folder, "kontakte_2026-11-20.csv", contacts(4, 25));
        Path many = Exports.write(folder, "kontakte_2026-11-21.csv", contacts(5, 25));

        assertThat(small.take(often, ExportKind.CONTACTS, NOW, Exports.DAY)).isInstanceOf(IntakeResult.Taken.class);
        assertThat(((IntakeResult.Refused) small.take(many, ExportKind.CONTACTS, NOW, Exports.DAY))
                        .refusal()
                        .reason())
                .contains("mehr als 4 verschiedene Kunden");
    }

    private static String contacts(int customers, int each) {
        return IntStream.range(0, customers * each)
                .mapToObj(row -> 1000 + row % customers + ";20.11.2026;persönlich\n")
                .collect(Collectors.joining("", "Kundennummer;Datum;Art\n", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a heap that hardly holds the program, 50,    5242",
        "less than the program takes,          40,    1000",
        "the heap of the fault suite,          96,  125829",
        "the heap of the measurements,        256,  545259",
        "more than any office needs,       100000, 100000000"
    })
    void the_rows_that_are_allowed_follow_from_the_heap(String which, long megabytes, int rows) {
        assertThat(FormatLimits.rowsIn(megabytes << 20)).isEqualTo(rows);
    }

    @Test
    void a_link_is_refused_and_its_target_left_alone() throws IOException {
        Path target = Exports.write(folder, "anderswo.csv", manyCases(10));
        Path link = Files.createSymbolicLink(folder.resolve("faelle.csv"), target);

        assertThat(take(link)).isInstanceOf(IntakeResult.Refused.class);
        assertThat(target).exists();
        assertThat(Files.isSymbolicLink(link)).isFalse();
    }

    @Test
    void a_vanished_file_is_tried_again() {
        assertThatThrownBy(() -> take(folder.resolve("faelle.csv"))).isInstanceOf(FileNotReadyException.class);
    }

    @Test
    void a_file_that_grew_while_it_was_read_is_tried_again() throws IOException {
        Path file = Exports.write(folder, "faelle.csv", manyCases(10));
        FileStamp before = FileStamp.of(file);
        Exports.write(folder, "faelle.csv", manyCases(11));

        assertThatThrownBy(() -> Incoming.copy(file, ExportKind.CASES, Exports.DAY, before, archive))
                .isInstanceOf(FileNotReadyException.class);
        assertThat(namesIn(archive)).isEmpty();
    }

    @Test
    void what_a_crash_left_half_written_is_removed_at_the_next_start() throws IOException {
        Path left = Exports.write(archive, ".kontaktzyklus-123.tmp", "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));

        intake(FormatLimits.SHIPPED);

        assertThat(namesIn(archive)).isEmpty();
    }

    @Test
    void kept_files_are_readable_by_owner_and_group_only() throws IOException {
        take(Exports.write(folder, "faelle.csv", manyCases(10)));

        assertThat(permissions(archive)).isEqualTo("rwxr-x---");
        assertThat(permissions(archive.resolve(namesIn(archive).get(0)))).isEqualTo("rw-r-----");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** A file without a date in its name is one of the day. */
    private IntakeResult take(Path file) {
        return intake.take(file, ExportKind.CASES, NOW, Exports.DAY);
    }

    private static String manyCases(int count) {
        return Exports.cases(IntStream.rangeClosed(1, count)
                .mapToObj(number -> Exports.row(String.valueOf(1000 + number)))
                .toArray(String[]::new));
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
