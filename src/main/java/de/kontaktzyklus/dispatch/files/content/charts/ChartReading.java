package de.kontaktzyklus.dispatch.files.content.charts;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a chart says, in words: for those who look at it, and for those who cannot. */
public final class ChartReading {

    private final Chart chart;
    private final SummaryTexts texts;

    public ChartReading(Chart chart, SummaryTexts texts) {
        this.chart = chart;
        this.texts = texts;
    }

    public String title() {
        return texts.text("chart." + chart.code());
    }

    /** What the chart shows, in a sentence or two. */
    public String sentence() {
        List<String> sentences = new ArrayList<>();
        extremes().ifPresent(sentences::add);
        sentences.add(texts.text("chart." + chart.code() + ".reading"));
        return sentences.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
    }

    /** For those who cannot see it: kind, what it shows, and all values. */
    public String description() {
        String values = chart.rows().stream().map(this::row).collect(Collectors.joining("; "));
        return texts.text("chart.kind." + chart.kind().name(), sentence(), values);
    }

    private String row(Row row) {
        String numbers =
                chart.series().stream().map(column -> value(row, column)).collect(Collectors.joining(", "));
        return name(row) + ": " + numbers;
    }

    private String value(Row row, String column) {
        String shown = texts.shown(chart.cell(row, column));
        return chart.series().size() == 1 ? shown : texts.text("column." + column) + " " + shown;
    }

    private Optional<String> extremes() {
        return switch (chart.kind()) {
            case SHARES ->
                chart.code().equals("teams")
                        ? Optional.empty()
                        : lowest().map(row -> texts.text("chart.lowest", name(row), shown(row)));
            case LINE ->
                lowest().flatMap(low -> highest()
                        .map(high -> texts.text("chart.span", name(low), shown(low), name(high), shown(high))));
            case LOAD ->
                Optional.of(
                        texts.text("chart.overfull", overfull(), chart.rows().size()));
            case STACK, BARS, COLUMNS, BRIDGE -> Optional.empty();
        };
    }

    private long overfull() {
        return chart.rows().stream().filter(this::isOverfull).count();
    }

    private boolean isOverfull(Row row) {
        Optional<BigDecimal> limit = chart.beside(row).flatMap(Cell::measure);
        return limit.isPresent()
                && number(row).filter(need -> need.compareTo(limit.get()) > 0).isPresent();
    }

    /** The only row with the lowest value; empty where several share it. */
    private Optional<Row> lowest() {
        return measured().stream().min(Comparator.comparing(this::value)).filter(this::isAlone);
    }

    private Optional<Row> highest() {
        return measured().stream().max(Comparator.comparing(this::value)).filter(this::isAlone);
    }

    private boolean isAlone(Row extreme) {
        return measured().stream()
                        .filter(row -> value(row).compareTo(value(extreme)) == 0)
                        .count()
                == 1;
    }

    private List<Row> measured() {
        return chart.rows().stream()
                .filter(row -> !row.total() && number(row).isPresent())
                .toList();
    }

    private BigDecimal value(Row row) {
        return number(row).orElse(BigDecimal.ZERO);
    }

    private Optional<BigDecimal> number(Row row) {
        return chart.cell(row, chart.series().get(0)).measure();
    }

    private String name(Row row) {
        return texts.atLength(row.cells().get(0));
    }

    private String shown(Row row) {
        return texts.shown(chart.cell(row, chart.series().get(0)));
    }
}
