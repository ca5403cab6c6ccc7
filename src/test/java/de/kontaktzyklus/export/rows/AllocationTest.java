package de.kontaktzyklus.export.rows;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.totals.Decisions;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.benchmark.Allocation;
import de.kontaktzyklus.benchmark.InventedExport;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.FormatLimits;
import de.kontaktzyklus.export.ValueRules;
import de.kontaktzyklus.office.Office;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a row of an export allocates: a figure that is the same on a busy machine. It is that of the first compiler of
 * Java alone, with which the build runs its tests; the second one saves a part. Time is measured by
 * {@code src/faults/bin/benchmark.sh}. This test turns red when a row is a tenth away from what is written here, dearer
 * or cheaper: find out why, and write the new figure down here and in {@code docs/measurements.md}.
 */
class AllocationTest {

    private static final int ROWS = 20_000;
    private static final long BYTES_TO_READ_A_ROW = 1_370;
    private static final long BYTES_TO_DECIDE_A_ROW = 2_400;

    @TempDir
    private Path folder;

    private FileExportSet exports = new FileExportSet(List.of(), format());

    @BeforeEach
    void an_export() {
        Path file = folder.resolve("faelle.csv");
        InventedExport.write(ROWS, file);
        exports = new FileExportSet(
                List.of(new ExportSource(ExportKind.CASES, file, "faelle.csv", InventedExport.DAY)), format());
    }

    @Test
    void reading_a_row() {
        exports.readCases(row -> {}); // classes are loaded

        assertThat(bytesOfARow(() -> exports.readCases(row -> {}))).satisfies(isAbout(BYTES_TO_READ_A_ROW));
    }

    @Test
    void deciding_on_a_row() {
        List<CaseRow> rows = new ArrayList<>();
        exports.readCases(rows::add);
        InMemoryExportSet read = InMemoryExportSet.of(rows.toArray(CaseRow[]::new));
        Office office = Office.open(Path.of("config"), Map.of());
        Runnable deciding = () -> ExportAssessment.into(
                new Decisions(),
                read,
                Assessor.on(InventedExport.DAY, office.policy(), office.calendar()),
                facts -> {});
        deciding.run();

        assertThat(bytesOfARow(deciding)).satisfies(isAbout(BYTES_TO_DECIDE_A_ROW));
    }

    private static long bytesOfARow(Runnable work) {
        return Allocation.of(work) / ROWS;
    }

    private static Consumer<Long> isAbout(long figure) {
        return bytes -> assertThat(bytes).isBetween(figure - figure / 10, figure + figure / 10);
    }

    private static ExportFormat format() {
        return new ExportFormat(Map.of(), FormatLimits.SHIPPED, ValueRules.SHIPPED, Locale.GERMAN);
    }
}
