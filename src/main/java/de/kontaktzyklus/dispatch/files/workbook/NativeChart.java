package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.charts.Chart.Kind;
import de.kontaktzyklus.dispatch.files.content.charts.LoadReading;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.TimeReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/** Draws a chart as Excel's own, from the cells of its table. */
final class NativeChart {

    private static final int GAP_PERCENT = 60;
    private static final double PERCENT = 100;
    private static final double TITLE_POINTS = 11;
    private static final String WHOLE = "#,##0";
    /** Namespace of the elements of a chart. */
    static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private final XSSFChart target;
    private final Chart chart;
    private final SummaryTexts texts;
    private final XSSFSheet sheet;
    private final int header;

    NativeChart(XSSFChart target, Chart chart, SummaryTexts texts, XSSFSheet sheet, int header) {
        this.target = target;
        this.chart = chart;
        this.texts = texts;
        this.sheet = sheet;
        this.header = header;
    }

    void draw() {
        title();
        target.displayBlanksAs(DisplayBlanks.GAP);
        boolean lying = List.of(Kind.SHARES, Kind.STACK, Kind.BARS, Kind.BRIDGE).contains(chart.kind());
        XDDFCategoryAxis names = target.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = target.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        scale(names, values, lying);
        if (chart.kind() == Kind.LINE) {
            line(names, values);
        } else {
            bars(names, values, lying);
            limit(names, values);
        }
    }

    private void title() {
        target.setTitleText(texts.text("chart." + chart.code()));
        target.setTitleOverlay(false);
        XDDFTextRun run =
                target.getTitle().getBody().getParagraph(0).getTextRuns().get(0);
        run.setFontSize(TITLE_POINTS);
        run.setBold(true);
        run.setLanguage(Locale.forLanguageTag(texts.language()));
    }

    private void scale(XDDFCategoryAxis names, XDDFValueAxis values, boolean lying) {
        values.getOrAddMajorGridProperties().setLineProperties(ChartColours.grid());
        boolean isShare = chart.kind() == Kind.SHARES || chart.kind() == Kind.LINE;
        values.setNumberFormat(isShare ? "0 %" : WHOLE);
        if (isShare) {
            values.setMaximum(1);
        }
        if (chart.kind() == Kind.BRIDGE) {
            names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        } else {
            values.setMinimum(chart.kind() == Kind.LINE ? chart.scaleBegins() / PERCENT : 0);
        }
        dates().ifPresent(names::setNumberFormat);
        if (lying) {
            names.setOrientation(AxisOrientation.MAX_MIN);
            values.setCrosses(AxisCrosses.MAX);
        }
    }

    private void bars(XDDFCategoryAxis names, XDDFValueAxis values, boolean lying) {
        XDDFBarChartData data = (XDDFBarChartData) target.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
        data.setGapWidth(GAP_PERCENT);
        if (chart.series().size() > 1) {
            data.setBarGrouping(BarGrouping.STACKED);
            target.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        for (String column : chart.series()) {
            XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(names(), numbers(column));
            name(series, column);
            ChartColours.fill(series, column);
            series.setInvertIfNegative(false);
            CTDLbls labels = series.getCTBarSer().addNewDLbls();
            ChartValues.show(labels, valueFormat(), barPlace());
            if (chart.kind() == Kind.BRIDGE) {
                ChartValues.showOtherwise(labels, chart.rows().size() - 1, WHOLE);
                ChartValues.showOtherwise(labels, 0, WHOLE);
            }
        }
        data.setVaryColors(false);
        target.plot(data);
        if (chart.series().size() > 1) {
            putOnOneAnother();
        }
    }

    /** A part of a bar has its value in itself, a whole bar behind it. */
    private STDLblPos.Enum barPlace() {
        return chart.series().size() > 1 ? STDLblPos.CTR : STDLblPos.OUT_END;
    }

    /** As the cells show them; a part that is nothing has none. */
    private String valueFormat() {
        return switch (chart.kind()) {
            case SHARES, LINE -> "0.0 %";
            case STACK -> "#,##0;;";
            case BRIDGE -> "+#,##0;\"\u2212\"#,##0;0";
            case LOAD -> "#,##0.0";
            case BARS, COLUMNS -> WHOLE;
        };
    }

    /**
     * Without this the parts of a bar would be side by side. Written as XML, because POI's small set of schemas lacks
     * the type.
     */
    private void putOnOneAnother() {
        try (XmlCursor cursor =
                target.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
            cursor.toChild(CHART, "gapWidth");
            cursor.toNextSibling();
            cursor.beginElement("overlap", CHART);
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    private void line(XDDFCategoryAxis names, XDDFValueAxis values) {
        XDDFLineChartData data = (XDDFLineChartData) target.createData(ChartTypes.LINE, names, values);
        XDDFLineChartData.Series series = addLine(data, chart.series().get(0), false);
        ChartValues.show(series.getCTLineSer().addNewDLbls(), valueFormat(), STDLblPos.T);
        data.setVaryColors(false);
        target.plot(data);
    }

    private void limit(XDDFCategoryAxis names, XDDFValueAxis values) {
        if (chart.kind() != Kind.LOAD || new LoadReading(chart).known() == 0) {
            return;
        }
        XDDFLineChartData data = (XDDFLineChartData) target.createData(ChartTypes.LINE, names, values);
        XDDFLineChartData.Series series = addLine(data, chart.beside().orElseThrow(), true);
        series.getCTLineSer().getIdx().setVal(chart.series().size());
        series.getCTLineSer().getOrder().setVal(chart.series().size());
        target.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        target.plot(data);
    }

    private XDDFLineChartData.Series addLine(XDDFLineChartData data, String column, boolean limit) {
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) data.addSeries(names(), numbers(column));
        name(series, column);
        series.setSmooth(false);
        series.setMarkerStyle(limit ? MarkerStyle.DASH : MarkerStyle.CIRCLE);
        series.setLineProperties(ChartColours.line(limit));
        return series;
    }

    private void name(XDDFChartData.Series series, String column) {
        series.setTitle(
                texts.text("column." + column),
                new CellReference(sheet.getSheetName(), header, chart.table().indexOf(column), true, true));
    }

    private XDDFCategoryDataSource names() {
        if (dates().isEmpty()) {
            return XDDFDataSourcesFactory.fromStringCellRange(sheet, range(0));
        }
        XDDFNumericalDataSource<Double> days = XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(0));
        dates().ifPresent(days::setFormatCode);
        return new DayNames(days);
    }

    /** The format of the names, where they are months or days. */
    private Optional<String> dates() {
        Cell first = chart.rows().get(0).cells().get(0);
        return first.read(new TimeReader<>(
                month -> Optional.of(texts.text("pattern.sheet-month-short")),
                day -> Optional.of(texts.text("pattern.sheet-day-short")),
                other -> Optional.empty()));
    }

    private XDDFNumericalDataSource<Double> numbers(String column) {
        return XDDFDataSourcesFactory.fromNumericCellRange(
                sheet, range(chart.table().indexOf(column)));
    }

    private CellRangeAddress range(int column) {
        return new CellRangeAddress(header + 1, header + chart.rows().size(), column, column);
    }
}
