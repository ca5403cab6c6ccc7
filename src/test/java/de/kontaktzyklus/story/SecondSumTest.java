package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.NaiveOffice;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.InMemoryKnownCases;
import de.kontaktzyklus.cli.demo.invented.InventedOffice;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.summary.InMemoryKeptSummaries;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.figures.Basis.MadeAt;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.ReminderRecord;
import de.kontaktzyklus.summary.look.SummaryOptions;
import de.kontaktzyklus.summary.look.SummaryOptions.ForTheRecord;
import de.kontaktzyklus.summary.look.SummaryOptions.Persons;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures were read twice: by the summary, and by {@link NaiveFigures} with plain loops over the lines of the
 * files.
 */
class SecondSumTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 30);
    private static final OfficeCalendar CALENDAR = new HolidayCalendar("NW", NaiveOffice::isClosedByOffice);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11, every trouble a row can have",
        "2026-08, holidays and late talks",
        "2026-02, a short month",
        "2025-12, closures of the office"
    })
    void a_second_reading_of_the_files_gives_the_same_figures(YearMonth month, String reason, @TempDir Path folder)
            throws Exception {
        if (month.equals(YearMonth.from(LAST_DAY))) {
            InventedOffice.writeInto(folder, LAST_DAY);
        } else {
            InventedOffice.writePastInto(folder, LAST_DAY, month.atEndOfMonth());
        }
        Office office = Office.open(Path.of("config"), Map.of());
        ExportSet exports = office.exportsIn(folder);
        SummaryRun run = new SummaryRun(
                office.policy(),
                CALENDAR,
                new InMemoryKnownCases(),
                ReminderRecord.none(),
                new InMemoryKeptSummaries(),
                new SummaryOptions(
                        "",
                        new Persons(false, 5, 0),
                        15,
                        8,
                        OptionalInt.empty(),
                        new ForTheRecord("", "", "", () -> new MadeAt(Instant.EPOCH, "UTC"))));
        NaiveFigures naive = new NaiveFigures(folder, month, exports);

        int compared = 0;
        for (TeamSummary summary : run.compute(month, month.atEndOfMonth(), exports)) {
            Map<Figure, List<String>> expected = naive.of(summary.team());
            for (Map.Entry<Figure, List<String>> figure : expected.entrySet()) {
                assertThat(texts(summary.keyFigure(figure.getKey())))
                        .as(reason + ": " + figure.getKey() + " of team " + summary.team())
                        .isEqualTo(figure.getValue());
                compared++;
            }
        }
        assertThat(compared).as("three teams, and the cases without one").isEqualTo(3 * 17 + 16);
    }

    /** Value, numerator and denominator, without zeros behind the point. */
    private static List<String> texts(KeyFigure figure) {
        List<String> texts = new ArrayList<>();
        List.of(figure.value(), figure.numerator(), figure.denominator())
                .forEach(number -> number.map(BigDecimal::stripTrailingZeros)
                        .map(BigDecimal::toPlainString)
                        .ifPresent(texts::add));
        return texts;
    }
}
