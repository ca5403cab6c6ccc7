package de.kontaktzyklus.dispatch.files.content;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.dispatch.files.content.headline.SummaryHeadline;
import de.kontaktzyklus.forecast.TeamForecast;
import de.kontaktzyklus.forecast.TeamForecast.Coverage;
import de.kontaktzyklus.forecast.WeekLoad;
import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.figures.TeamSummary.OverTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Weeks in which too few persons are there, so that their time is not shown. */
class HiddenWeeksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void the_headline_tells_of_short_time_in_the_weeks_that_are_shown() {
        OptionalInt hidden = OptionalInt.empty();

        assertThat(headline(OptionalInt.of(60), hidden, OptionalInt.of(600)))
                .contains("In 1 der nächsten Wochen reicht die Beratungszeit nicht (gezeigt wird sie in 2 Wochen);"
                        + " auch mit den vorgezogenen Gesprächen bleibt 1 Woche zu voll.");
        assertThat(headline(OptionalInt.of(60), OptionalInt.of(600)))
                .anyMatch(sentence -> sentence.startsWith("In 1 der nächsten 2 Wochen reicht"));
        assertThat(headline(hidden, hidden)).noneMatch(sentence -> sentence.contains("Beratungszeit nicht"));
    }

    @Test
    void the_table_says_why_also_if_all_of_them_are_hidden() {
        List<String> notes = OutlookTables.forecast(with(OptionalInt.empty(), OptionalInt.empty())).stream()
                .flatMap(table -> table.notes().stream())
                .map(SummaryTexts.in(Locale.GERMAN)::term)
                .toList();

        assertThat(notes)
                .contains("In Wochen, in denen weniger als 2 von ihnen da sind, wird die verfügbare Zeit nicht gezeigt;"
                        + " in solche Wochen und aus ihnen wird nichts vorgezogen.");
    }

    private static List<String> headline(OptionalInt... capacity) {
        return SummaryHeadline.of(with(capacity), Locale.GERMAN);
    }

    /** Each week needs two hours. */
    private static TeamSummary with(OptionalInt... capacity) {
        TeamSummary summary = InventedOffice.summaryOf("501");
        TeamForecast any = summary.forecast().orElseThrow();
        List<WeekLoad> weeks = IntStream.range(0, capacity.length)
                .mapToObj(week ->
                        new WeekLoad(MONDAY.plusWeeks(week), 45 + week, 5, 0, 4, 0, 0, 120, capacity[week], 120, 4, 0))
                .toList();
        TeamForecast forecast = new TeamForecast(
                any.team(),
                any.teamName(),
                MONDAY,
                MONDAY.plusWeeks(capacity.length).minusDays(1),
                any.talks(),
                weeks,
                any.notForeseen(),
                List.of(),
                List.of(),
                0,
                List.of(),
                Optional.of(new Coverage(3, 3, 2)));
        return new TeamSummary(
                summary.head(),
                summary.keyFigures(),
                summary.cycles(),
                summary.caseLists(),
                summary.exportedRows(),
                summary.doneInMonth(),
                new OverTime(summary.trend(), Optional.of(forecast), summary.bridge(), summary.overdueCases()),
                summary.lateEntries());
    }
}
