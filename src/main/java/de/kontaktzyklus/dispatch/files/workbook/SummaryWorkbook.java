package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.SummaryHeadline;
import de.kontaktzyklus.dispatch.files.content.SummaryTables;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.SummaryTitle;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.summary.figures.Basis.MadeAt;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook: an overview with the key figures, the charts, and one sheet for each other table. Numbers are numbers,
 * days are days; there are no formulas, no macros and no merged cells.
 */
public final class SummaryWorkbook {

    private SummaryWorkbook() {}

    public static byte[] of(TeamSummary summary, SummaryTexts texts) throws IOException {
        SummaryTitle title = new SummaryTitle(summary, texts);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            describe(workbook, summary, title, texts);
            SheetStyles styles = new SheetStyles(workbook, texts);
            TableSheet sheets = new TableSheet(workbook, styles, texts, title);
            ChartSheet charts = new ChartSheet(workbook, styles, texts, title);
            for (Table table : SummaryTables.of(summary)) {
                boolean isOverview = table.code().equals(SummaryTables.KEY_FIGURES);
                String name = texts.text("table." + (isOverview ? "overview" : table.code()));
                int header = sheets.add(table, name, isOverview ? SummaryHeadline.of(summary, texts) : List.of());
                charts.drawLater(table, name, header);
            }
            charts.add();
            workbook.write(bytes);
            return StableZip.of(bytes.toByteArray());
        }
    }

    /**
     * When the summary was made, and not when the file is written: the same summary gives the same bytes. An earlier
     * version has not kept it; then its last day stands for it.
     */
    @SuppressWarnings("JavaUtilDate") // what the library asks for
    private static Date madeAt(TeamSummary summary) {
        return Date.from(summary.basis()
                .madeAt()
                .map(MadeAt::at)
                .orElseGet(() -> summary.asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static void describe(XSSFWorkbook workbook, TeamSummary summary, SummaryTitle title, SummaryTexts texts) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(title.title());
        core.setCreator(summary.basis().office());
        core.setCreated(Optional.of(madeAt(summary)));
        core.setModified(Optional.of(madeAt(summary)));
        core.getUnderlyingProperties().setLanguageProperty(Optional.of(texts.language()));
    }
}
