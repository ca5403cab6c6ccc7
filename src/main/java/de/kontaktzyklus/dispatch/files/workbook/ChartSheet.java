package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.charts.ChartReading;
import de.kontaktzyklus.dispatch.files.content.charts.SummaryCharts;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The second sheet: all charts, two side by side, each drawn from the cells of its table. */
final class ChartSheet {

    private static final int ROWS = 15;
    private static final int COLUMNS = 8;
    private static final int GAP = 1;
    private static final int WIDTH = 9;
    private static final int POSITION = 1;
    private static final int CHARTS_OF_A_PAGE = 4;

    /** In this order they answer: are we getting better, where not, what comes? */
    private static final List<String> ORDER = List.of("trend", "bridge", "profiles", "overdue-ages", "forecast");

    private final XSSFWorkbook workbook;
    private final SummaryTexts texts;
    private final SheetHead head;
    private final List<Source> sources = new ArrayList<>();

    ChartSheet(SheetHead head) {
        this.workbook = head.workbook();
        this.texts = head.pen().texts();
        this.head = head;
    }

    /** Remembers the place of the rows of a table, for its charts. */
    void drawLater(Table table, String sheet, int header) {
        SummaryCharts.of(table).forEach(chart -> sources.add(new Source(chart, sheet, header)));
    }

    /** Adds the sheet; it says so if there is nothing to draw. */
    void add() {
        XSSFSheet sheet = head.create(texts.text("charts"));
        workbook.setSheetOrder(sheet.getSheetName(), POSITION);
        Widths widths = Widths.even(2 * (COLUMNS + GAP), WIDTH);
        widths.set(sheet);
        int first = head.write(sheet, List.of(), widths) + 1;
        sources.sort(Comparator.comparing(
                source -> ORDER.indexOf(source.chart().table().code())));
        for (int i = 0; i < sources.size(); i++) {
            draw(sheet, i, first);
            if (i > 0 && i % CHARTS_OF_A_PAGE == 0) {
                sheet.setRowBreak(rowOf(i, first) - 1 - GAP);
            }
        }
        if (sources.isEmpty()) {
            head.pen()
                    .sentence(
                            sheet,
                            first,
                            texts.text("charts.empty"),
                            head.pen().styles().forLine(),
                            widths);
        }
        PrintLayout print = new PrintLayout(texts, head.title());
        print.of(sheet, true);
        print.area(sheet, rowOf(Math.max(0, sources.size() - 1), first) + ROWS, 2 * (COLUMNS + GAP) - 1);
    }

    private void draw(XSSFSheet sheet, int number, int first) {
        int column = number % 2 * (COLUMNS + GAP);
        int row = rowOf(number, first);
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, column, row, column + COLUMNS, row + ROWS);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        Source source = sources.get(number);
        describe(chart, source);
        new NativeChart(chart, source.chart(), texts, workbook.getSheet(source.sheet()), source.header()).draw();
    }

    private static int rowOf(int number, int first) {
        return first + number / 2 * (ROWS + GAP);
    }

    /** For those who cannot see it. */
    private void describe(XSSFChart chart, Source source) {
        ChartReading reading = new ChartReading(source.chart(), texts);
        var properties = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setName(reading.title());
        properties.setDescr(reading.description() + " " + texts.text("chart.table", source.sheet()));
    }

    /** A chart and the place of its numbers. */
    private record Source(Chart chart, String sheet, int header) {}
}
