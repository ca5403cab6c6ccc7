package de.kontaktzyklus.assessment;

import static de.kontaktzyklus.assessment.PolicyFixture.theShippedPolicy;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.export.Exports;
import de.kontaktzyklus.export.rows.FileExportSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of the files and of the checks (docs/operations.md, docs/rules.md) from bytes to decisions, read twice: by
 * the program, and by {@link NaiveReading} and {@link NaiveAssessment}, which share nothing with it. Soiled rows,
 * well-written ones and broken ones, drawn by lot; 6,000 of them, or as many as CONTRIBUTING says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractOracleTest {

    private static final int EXPORTS = Integer.getInteger("contractOracle.exports", 60);
    private static final int ROWS = 100;
    /** A test has its time limit, however many there are. */
    private static final int EXPORTS_OF_A_TEST = 60;

    private static final OfficeCalendar CALENDAR = new HolidayCalendar("NW", NaiveOffice::isClosedByOffice);

    @TempDir
    private Path folder;

    private final Map<Reason, Integer> seen = new EnumMap<>(Reason.class);

    static IntStream firstSeeds() {
        return IntStream.iterate(0, seed -> seed < EXPORTS, seed -> seed + EXPORTS_OF_A_TEST);
    }

    @ParameterizedTest
    @MethodSource("firstSeeds")
    void bytes_become_the_same_decisions_by_a_second_reading(int first) throws IOException {
        for (int seed = first; seed < Math.min(first + EXPORTS_OF_A_TEST, EXPORTS); seed++) {
            compare(seed);
        }
    }

    @AfterAll
    void every_reason_that_a_file_can_give_has_come_up() {
        assertThat(seen.keySet())
                .contains(
                        Reason.ENCODING_INVALID,
                        Reason.FIELD_COUNT,
                        Reason.CUSTOMER_MISSING,
                        Reason.CUSTOMER_INVALID,
                        Reason.DATE_INVALID,
                        Reason.CYCLE_INVALID,
                        Reason.FLAG_INVALID,
                        Reason.DUPLICATE_ROW,
                        Reason.DUPLICATE_CUSTOMER,
                        Reason.AREA_UNKNOWN,
                        Reason.CONTACT_IMPLAUSIBLE,
                        Reason.REGISTRATION_IMPLAUSIBLE,
                        Reason.EXCEPTION_OPEN_ENDED,
                        Reason.LAST_CONTACT_NOT_COUNTING,
                        Reason.INDIVIDUAL);
    }

    private void compare(int seed) throws IOException {
        Random random = new Random(seed);
        LocalDate asOf = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(365 * 12));
        SoiledExport export = new SoiledExport(random, asOf);
        ByteArrayOutputStream cases = new ByteArrayOutputStream();
        export.cases(ROWS, cases);
        String contacts = export.contacts();
        Path caseFile = Exports.write(folder, "faelle.csv", cases.toByteArray());
        Path contactFile = Exports.write(folder, "kontakte.csv", contacts);

        FileExportSet files = new FileExportSet(
                List.of(Exports.source(caseFile, ExportKind.CASES), Exports.source(contactFile, ExportKind.CONTACTS)),
                Exports.FORMAT);
        AssessedExport assessed =
                ExportAssessment.of(files, Assessor.on(asOf, theShippedPolicy().policy(), CALENDAR));
        List<CaseRow> rows = new NaiveReading(contacts).rows(cases.toByteArray());
        List<Outcome> expected = new NaiveAssessment(asOf, false).assess(rows);

        assertThat(assessed.cases()).as("seed %d", seed).hasSameSizeAs(rows);
        for (int row = 0; row < rows.size(); row++) {
            AssessedCase given = assessed.cases().get(row);
            assertThat(given.line()).as("seed %d", seed).isEqualTo(rows.get(row).line());
            assertThat(given.customer())
                    .as("seed %d line %d", seed, given.line())
                    .isEqualTo(rows.get(row).customer());
            assertThat(Outcome.of(given.assessment()))
                    .as("seed %d line %d as of %s", seed, given.line(), asOf)
                    .isEqualTo(expected.get(row));
            seen.merge(given.assessment().reason(), 1, Integer::sum);
        }
    }
}
