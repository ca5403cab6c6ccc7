package de.kontaktzyklus.export.mix;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.export.ExportFinding;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shipped limits: 20 % fewer rows, 5 % rejected, and nothing below 20 rows (docs/operations.md, When an export is
 * refused).
 */
class RowLimitsTest {

    private final RowLimits limits = new RowLimits(MixLimits.SHIPPED);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a fifth fewer is allowed           | 80  | 0 | 0  | 100 | ''
            one row less than that             | 79  | 0 | 0  | 100 | ROWS_DROPPED
            rows that stand there twice        | 100 | 0 | 21 | 100 | ROWS_DROPPED
            a first export cannot have dropped | 79  | 0 | 0  | 0   | ''
            one in twenty may be rejected      | 100 | 5 | 0  | 100 | ''
            one more than that                 | 100 | 6 | 0  | 100 | REJECTED_TOO_MANY
            of a first export as well          | 100 | 6 | 0  | 0   | REJECTED_TOO_MANY
            both                               | 50  | 9 | 0  | 100 | ROWS_DROPPED REJECTED_TOO_MANY
            small, and so was the one before   | 9   | 9 | 0  | 19  | ''
            small, but the one before was not  | 9   | 9 | 0  | 20  | ROWS_DROPPED REJECTED_TOO_MANY
            """)
    void a_file_speaks_against_itself_beyond_its_limits_only(
            String why, int rows, int rejected, int duplicates, int before, String problems) {
        Taken inForce = before == 0
                ? null
                : new Taken(
                        ExportKind.CASES,
                        "faelle_2026-11-16.csv",
                        LocalDate.of(2026, 11, 16),
                        "hash",
                        before,
                        0,
                        Path.of("archived"),
                        Instant.EPOCH);

        assertThat(limits.objections("faelle_2026-11-23.csv", rows, rejected, duplicates, inForce).stream()
                        .map(ExportFinding::problem)
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .as(why)
                .isEqualTo(problems);
    }
}
