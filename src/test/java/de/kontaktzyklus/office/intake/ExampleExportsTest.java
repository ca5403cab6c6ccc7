package de.kontaktzyklus.office.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.export.ExportDirectory;
import de.kontaktzyklus.export.intake.IntakeResult;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.state.EmptySqlite;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Each folder of examples as the first export of an office, and on the Monday after a good one: what the intake makes
 * of it. What the reading makes of a row is asked elsewhere.
 */
class ExampleExportsTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/examples/exports");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusWeeks(1);

    @TempDir
    private Path folder;

    private Office office;
    private StateDatabase state;

    @BeforeEach
    void an_office_begins() throws IOException {
        Path arriving = Files.createDirectories(folder.resolve("export"));
        office = Office.open(
                Path.of("config"),
                Map.of(
                        "export.directory", arriving.toString(),
                        "export.refused-directory", folder.resolve("refused").toString(),
                        "state.directory", folder.resolve("state").toString()));
        state = EmptySqlite.open(folder.resolve("state"));
    }

    @AfterEach
    void it_ends() {
        state.close();
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "/examples/exports.csv", delimiter = ';', numLinesToSkip = 1)
    void as_the_first_export_of_an_office(String example, String first, String later, String other, String why)
            throws IOException {
        Map<String, IntakeResult> results = deliver(example, MONDAY);

        assertThat(inShort(results, "faelle")).as(why).isEqualTo(first);
        assertOther(results, other);
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "/examples/exports.csv", delimiter = ';', numLinesToSkip = 1)
    void on_the_monday_after_a_good_one(String example, String first, String later, String other, String why)
            throws IOException {
        deliver("00-good", MONDAY);

        Map<String, IntakeResult> results = deliver(example, NEXT_MONDAY);

        assertThat(inShort(results, "faelle")).as(why).isEqualTo(later);
        assertOther(results, other);
    }

    @Test
    void a_good_file_is_taken_after_one_in_which_each_row_stands_twice() throws IOException {
        deliver("63-doubled", MONDAY);

        assertThat(inShort(deliver("00-good", NEXT_MONDAY), "faelle")).isEqualTo("taken 40 0");
    }

    @Test
    void the_third_of_three_lists_of_caseworkers_is_in_force_though_it_is_the_first_one_again() throws IOException {
        for (String each : new String[] {"mitarbeiter_A.csv", "mitarbeiter_B.csv", "mitarbeiter_A.csv"}) {
            Path file = office.settings().export().directory().resolve(each);
            Files.copy(EXAMPLES.resolve("70-A-B-A").resolve(each), file);
            take(file, ExportKind.CASEWORKERS, NEXT_MONDAY);
        }

        assertThat(state.takenExports()
                        .inForce(ExportKind.CASEWORKERS)
                        .orElseThrow()
                        .fileName())
                .isEqualTo("mitarbeiter_A.csv");
        assertThat(state.takenExports().lastTaken(10)).hasSize(3);
    }

    private static void assertOther(Map<String, IntakeResult> results, String other) {
        if (other != null) {
            String[] expected = other.split(" ", 2);
            assertThat(results.keySet()).anyMatch(name -> name.startsWith(expected[0]));
            String found = inShort(results, expected[0]);
            assertThat(found + reason(results, expected[0]))
                    .startsWith(expected[1].substring(0, 5))
                    .contains(expected[1].replaceFirst("^(refused|taken) ?", ""));
        }
    }

    private static String reason(Map<String, IntakeResult> results, String prefix) {
        return results.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> entry.getValue() instanceof IntakeResult.Refused refused
                        ? " " + refused.refusal().reason()
                        : "")
                .findFirst()
                .orElse("");
    }

    private static String inShort(Map<String, IntakeResult> results, String prefix) {
        return results.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> inShort(entry.getValue()))
                .findFirst()
                .orElse("none");
    }

    private static String inShort(IntakeResult result) {
        if (result instanceof IntakeResult.Taken taken) {
            return "taken " + taken.export().rows() + " " + taken.export().rejected();
        }
        return result instanceof IntakeResult.Confirmed ? "confirmed" : "refused";
    }

    /** The files of a folder, as of that day, in the order in which kinds are taken. */
    private Map<String, IntakeResult> deliver(String example, LocalDate day) throws IOException {
        Path arriving = office.settings().export().directory();
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(example))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(MONDAY.toString(), day.toString());
                Files.copy(file, arriving.resolve(name));
            }
        }
        ExportDirectory names = office.exportDirectory();
        Map<String, IntakeResult> results = new LinkedHashMap<>();
        for (ExportKind kind : ExportKind.values()) {
            for (var source : names.all(arriving)) {
                if (source.kind() == kind) {
                    results.put(source.name(), take(source.path(), kind, day));
                }
            }
        }
        return results;
    }

    private IntakeResult take(Path file, ExportKind kind, LocalDate day) throws IOException {
        OfficeNode node = new OfficeNode(
                office, OfficeClock.on(day, office.settings().office().timeZone()), state);
        IntakeResult result = new IntakeDesk(node).take(file, kind).orElseThrow();
        Files.delete(file);
        state.arrivals().removed(kind, file.getFileName().toString());
        return result;
    }
}
