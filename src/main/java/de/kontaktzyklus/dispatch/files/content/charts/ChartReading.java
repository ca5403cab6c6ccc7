package de.kontaktzyklus.dispatch.files.content.charts;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart.Kind;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What the chart shows, in a sentence or two; each is true of the drawing on the page. */
    public String sentence() {
        return joined(Stream.concat(common(), onlyDrawn().stream()));
    }

    /** For those who cannot see it: kind, what it shows, and all values. True of each face. */
    public String description() {
        String values = chart.rows().stream().map(this::row).collect(Collectors.joining("; "));
        return texts.text("chart.kind." + kind().name(), joined(common()), values);
    }

    private static String joined(Stream<String> sentences) {
        return sentences.filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
    }

    private Stream<String> common() {
        return Stream.concat(extremes().stream(), Stream.of(reading()));
    }

    /** A load without any limit is drawn as columns. */
    private Kind kind() {
        return chart.kind() == Kind.LOAD && load().known() == 0 ? Kind.COLUMNS : chart.kind();
    }

    private String reading() {
        String key = "chart." + chart.code() + ".reading";
        return switch (chart.kind()) {
            case LINE -> chart.scaleBegins() == 0 ? "" : texts.text(key, chart.scaleBegins());
            case BRIDGE -> hasChanges() ? texts.text(key) : "";
            case LOAD -> texts.text(load().known() == 0 ? key + ".no-limit" : key);
            case SHARES, STACK, BARS, COLUMNS -> texts.text(key);
        };
    }

    /** What only the drawing on the page has. */
    private Optional<String> onlyDrawn() {
        return chart.kind() == Kind.LOAD && load().known() > 0
                ? Optional.of(texts.text("chart." + chart.code() + ".drawn", load().overfull()))
                : Optional.empty();
    }

    private boolean hasChanges() {
        List<Row> rows = chart.rows();
        return rows.subList(1, rows.size()).stream()
                .filter(row -> !row.total())
                .anyMatch(row -> value(row).signum() != 0);
    }

    public LoadReading load() {
        return new LoadReading(chart);
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
            case LOAD -> overfull();
            case STACK, BARS, COLUMNS, BRIDGE -> Optional.empty();
        };
    }

    private Optional<String> overfull() {
        long known = load().known();
        if (known == 0) {
            return Optional.of(texts.text("chart.overfull.unknown"));
        }
        String key = known == chart.rows().size() ? "chart.overfull" : "chart.overfull.known";
        return Optional.of(texts.text(key, load().overfull(), known));
    }

    /** The only row with the lowest value; empty where several share it. */
    private Optional<Row> lowest() {
        return measured().stream().min(Comparator.comparing(this::value)).filter(this::isAlone);
    }

    private Optional<Row> highest() {
        return measured().stream().max(Comparator.comparing(this::value)).filter(this::isAlone);
    }

    /** Nothing is an extreme among rows that read alike, or of one row. */
    private boolean isAlone(Row extreme) {
        return measured().size() > 1
                && measured().stream()
                                .filter(row -> shown(row).equals(shown(extreme)))
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
