package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.SummaryTitle;
import de.kontaktzyklus.dispatch.files.content.charts.Chart;
import de.kontaktzyklus.dispatch.files.content.charts.ChartReading;
import de.kontaktzyklus.dispatch.files.content.charts.SummaryCharts;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The second sheet: all charts, two side by side, each drawn from the cells of its table. */
final class ChartSheet {

    private static final int FIRST_ROW = 3;
    private static final int ROWS = 13;
    private static final int COLUMNS = 8;
    private static final int GAP = 1;
    private static final int POSITION = 1;
    private static final int CHARTS_OF_A_PAGE = 4;

    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final SummaryTexts texts;
    private final SummaryTitle title;
    private final List<Source> sources = new ArrayList<>();

    ChartSheet(XSSFWorkbook workbook, SheetStyles styles, SummaryTexts texts, SummaryTitle title) {
        this.workbook = workbook;
        this.styles = styles;
        this.texts = texts;
        this.title = title;
    }

    /** Remembers the place of the rows of a table, for its charts. */
    void drawLater(Table table, String sheet, int header) {
        SummaryCharts.of(table).forEach(chart -> sources.add(new Source(chart, sheet, header)));
    }

    /** Adds the sheet, if there is anything to draw. */
    void add() {
        if (sources.isEmpty()) {
            return;
        }
        XSSFSheet sheet = workbook.createSheet(texts.text("charts"));
        workbook.setSheetOrder(sheet.getSheetName(), POSITION);
        sheet.setDisplayGridlines(false);
        sheet.createRow(0).createCell(0).setCellValue(title.title() + " – " + sheet.getSheetName());
        sheet.getRow(0).getCell(0).setCellStyle(styles.forTitle());
        sheet.createRow(1).createCell(0).setCellValue(title.origin());
        for (int i = 0; i < sources.size(); i++) {
            draw(sheet, i);
            if (i > 0 && i % CHARTS_OF_A_PAGE == 0) {
                sheet.setRowBreak(rowOf(i) - 1);
            }
        }
        new PrintLayout(texts, title).of(sheet);
    }

    private void draw(XSSFSheet sheet, int number) {
        int column = number % 2 * (COLUMNS + GAP);
        int row = rowOf(number);
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, column, row, column + COLUMNS, row + ROWS);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        Source source = sources.get(number);
        describe(chart, source);
        new NativeChart(chart, source.chart(), texts, workbook.getSheet(source.sheet()), source.header()).draw();
    }

    private static int rowOf(int number) {
        return FIRST_ROW + number / 2 * (ROWS + GAP);
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
