package de.kontaktzyklus.dispatch.files.drawing;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.charts.Chart.Kind;
import de.kontaktzyklus.dispatch.files.content.charts.ChartReading;
import de.kontaktzyklus.dispatch.files.drawing.Drawing.Plane;
import de.kontaktzyklus.dispatch.files.drawing.Drawing.Swatch;
import java.util.List;

/** Draws charts. */
public final class Drawings {

    private final SummaryTexts texts;

    public Drawings(SummaryTexts texts) {
        this.texts = texts;
    }

    /** Draws a chart. */
    public Drawing of(Chart chart) {
        ChartReading reading = new ChartReading(chart, texts);
        return new Drawing(
                "chart-" + chart.code(),
                reading.title(),
                reading.sentence(),
                reading.description(),
                legend(chart, reading),
                plane(chart, new Canvas(Canvas.WIDE)),
                plane(chart, new Canvas(Canvas.NARROW)));
    }

    private Plane plane(Chart chart, Canvas canvas) {
        switch (chart.kind()) {
            case SHARES -> new ShareBars(chart, texts, canvas).draw();
            case STACK, BARS -> new CountBars(chart, texts, canvas).draw();
            case LINE -> new TimeLine(chart, texts, canvas).draw();
            case COLUMNS -> new TimeColumns(chart, texts, canvas).draw();
            case BRIDGE -> new BridgeBars(chart, texts, canvas).draw();
            case LOAD -> new LoadColumns(chart, texts, canvas).draw();
        }
        return canvas.plane();
    }

    private List<Swatch> legend(Chart chart, ChartReading reading) {
        if (chart.kind() == Kind.LOAD && reading.load().overfull() > 0) {
            return List.of(
                    new Swatch(
                            Style.of("value"),
                            texts.text("column." + chart.series().get(0))),
                    new Swatch(Style.of("overdue"), texts.text("chart.beyond")));
        } else if (chart.kind() != Kind.STACK) {
            return List.of();
        }
        return chart.series().stream()
                .map(column -> new Swatch(Style.of(column), texts.text("column." + column)))
                .toList();
    }
}
