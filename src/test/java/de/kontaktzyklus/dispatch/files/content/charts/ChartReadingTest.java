package de.kontaktzyklus.dispatch.files.content.charts;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart.Kind;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sentence beside a chart is true of it, or is not there. */
class ChartReadingTest {

    private static final SummaryTexts TEXTS = SummaryTexts.in(Locale.GERMAN);

    private static ChartReading load(String... needAndLimit) {
        List<Row> rows = IntStream.range(0, needAndLimit.length)
                .mapToObj(i -> {
                    String[] both = needAndLimit[i].split("/", -1);
                    return Row.of(
                            String.valueOf(i),
                            new Cell.Day(LocalDate.of(2026, 11, 2).plusWeeks(i)),
                            new Cell.Amount(new BigDecimal(both[0])),
                            both[1].isEmpty() ? new Cell.Blank() : new Cell.Amount(new BigDecimal(both[1])));
                })
                .toList();
        return reading(new Chart(
                "forecast",
                Kind.LOAD,
                new Table(
                        "forecast",
                        List.of(),
                        List.of(
                                Column.text("week-from", 1),
                                Column.number("hours", 1),
                                Column.number("capacity-hours", 1)),
                        rows),
                List.of("hours"),
                Optional.of("capacity-hours")));
    }

    private static ChartReading shares(String code, Kind kind, String... shares) {
        List<Row> rows = IntStream.range(0, shares.length)
                .mapToObj(i -> Row.of(
                        String.valueOf(i),
                        new Cell.Text("Nr. " + i),
                        shares[i].isEmpty() ? new Cell.Unmeasured() : new Cell.Share(new BigDecimal(shares[i]))))
                .toList();
        Table table =
                new Table(code, List.of(), List.of(Column.text("profile", 1), Column.number("adherence", 1)), rows);
        return reading(new Chart(code, kind, table, List.of("adherence"), Optional.empty()));
    }

    private static ChartReading bridge(int before, int left, int now) {
        Table table = new Table(
                "bridge",
                List.of(),
                List.of(Column.text("bridge", 1), Column.number("bridge-cases", 1), Column.number("level", 1)),
                List.of(
                        Row.of("before", new Cell.Text("vorher"), new Cell.Count(before), new Cell.Count(before)),
                        Row.of(
                                "left",
                                new Cell.Text("gesehen"),
                                new Cell.Change(BigDecimal.valueOf(-left), false),
                                new Cell.Count(now)),
                        new Row(
                                "now",
                                List.of(new Cell.Text("jetzt"), new Cell.Count(now), new Cell.Count(now)),
                                true)));
        return reading(new Chart("bridge", Kind.BRIDGE, table, List.of("bridge-cases"), Optional.of("level")));
    }

    private static ChartReading reading(Chart chart) {
        return new ChartReading(chart, TEXTS);
    }

    @Test
    void weeks_are_too_full_only_where_the_time_there_is_is_known() {
        assertThat(load("10/5", "5/10").sentence())
                .isEqualTo(
                        "In 1 von 2 Wochen ist mehr Zeit nötig, als da ist. Die Säulen sind die nötigen Stunden, der "
                                + "Strich ist die verfügbare Beratungszeit. Was über dem Strich liegt, ist "
                                + "schraffiert. Über den Säulen: nötige von verfügbaren Stunden.");
        assertThat(load("10/5", "5/10", "90/").sentence())
                .startsWith("In 1 der 2 Wochen, deren verfügbare Zeit bekannt ist, ist mehr Zeit nötig, als da ist.");
        assertThat(load("10/10", "5/10").sentence())
                .startsWith("In keiner der 2 Wochen ist mehr")
                .doesNotContain("schraffiert");
    }

    @Test
    void a_load_whose_limit_nobody_knows_has_no_line_and_is_not_within_it() {
        assertThat(load("10/", "5/").sentence())
                .isEqualTo("Wie viel Zeit da ist, ist nicht bekannt. Die Säulen sind die nötigen Stunden.");
        assertThat(load("10/", "5/").description()).startsWith("Säulendiagramm. ");
    }

    @Test
    void for_those_who_cannot_see_nothing_is_said_of_patterns() {
        assertThat(load("10/5", "5/10").description())
                .startsWith("Säulendiagramm mit Grenze. ")
                .doesNotContain("schraffiert");
    }

    @Test
    void the_scale_of_a_line_begins_where_it_says() {
        assertThat(shares("trend", Kind.LINE, "0.85", "0.92").sentence())
                .isEqualTo(
                        "Am niedrigsten: Nr. 0 mit 85,0\u00a0%, am höchsten: Nr. 1 mit 92,0\u00a0%. Die Skala beginnt "
                                + "bei 70\u00a0%.");
        assertThat(shares("trend", Kind.LINE, "0.15", "0.92").sentence()).doesNotContain("Skala");
    }

    @Test
    void one_value_and_values_that_read_alike_have_no_extreme() {
        assertThat(shares("trend", Kind.LINE, "0.85", "").sentence()).doesNotContain("Am niedrigsten");
        assertThat(shares("adherence", Kind.SHARES, "0.8501", "0.8502", "0.9").sentence())
                .isEqualTo("100\u00a0% heißt: Alle Kontaktzyklen sind eingehalten.");
    }

    @Test
    void signs_are_explained_where_there_are_some() {
        assertThat(bridge(4, 1, 3).sentence()).isEqualTo("Abgänge haben ein Minus, Zugänge ein Plus.");
        assertThat(bridge(4, 0, 4).sentence()).isEmpty();
    }
}
