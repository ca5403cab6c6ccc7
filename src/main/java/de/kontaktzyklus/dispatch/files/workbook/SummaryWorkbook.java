package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.SummaryHeadline;
import de.kontaktzyklus.dispatch.files.content.SummaryTables;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.SummaryTitle;
import de.kontaktzyklus.dispatch.files.content.Table;
import de.kontaktzyklus.summary.TeamSummary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook: one sheet for each table, numbers as numbers, days as days, no formulas, no merged cells. */
public final class SummaryWorkbook {

    /** The same summary gives the same bytes, so nothing in the file may tell when it was written. */
    @SuppressWarnings("JavaUtilDate") // what the library asks for
    private static final Date NO_PARTICULAR_TIME = new Date(0);

    private SummaryWorkbook() {}

    public static byte[] of(TeamSummary summary, SummaryTexts texts) throws IOException {
        SummaryTitle title = new SummaryTitle(summary, texts);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            describe(workbook, summary, title);
            SheetStyles styles = new SheetStyles(workbook, texts);
            for (Table table : SummaryTables.of(summary)) {
                List<String> sentences =
                        table.code().equals(SummaryTables.KEY_FIGURES) ? SummaryHeadline.of(summary, texts) : List.of();
                new TableSheet(workbook, styles, texts, title).add(table, sentences);
            }
            workbook.write(bytes);
            return StableZip.of(bytes.toByteArray());
        }
    }

    private static void describe(XSSFWorkbook workbook, TeamSummary summary, SummaryTitle title) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(title.title());
        core.setCreator(summary.basis().office());
        core.setCreated(Optional.of(NO_PARTICULAR_TIME));
        core.setModified(Optional.of(NO_PARTICULAR_TIME));
    }
}
