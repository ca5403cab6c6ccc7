package de.kontaktzyklus.dispatch.files.workbook;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.SummaryTitle;
import de.kontaktzyklus.dispatch.files.content.headline.SummaryHeadline;
import de.kontaktzyklus.dispatch.files.content.sheets.SheetTables;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.summary.figures.Basis.MadeAt;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook of five sheets: overview, charts, work list, all cases, and what the figures rest on. Numbers are
 * numbers, days are days; there are no formulas, no macros and no merged cells.
 */
public final class SummaryWorkbook {

    private static final List<Integer> OF_NAMES = List.of(44);
    private static final int OF_FIGURES = 13;
    private static final List<Integer> OF_NAMES_AND_KINDS = List.of(40, 24);
    private static final int OF_GROUNDS = 16;

    private final XSSFWorkbook workbook;
    private final SummaryTexts texts;
    private final SheetHead head;
    private final ChartSheet charts;
    private final SheetTables tables;

    private SummaryWorkbook(XSSFWorkbook workbook, TeamSummary summary, SummaryTexts texts) {
        SummaryTitle title = new SummaryTitle(summary, texts);
        SheetStyles styles = new SheetStyles(workbook, texts);
        this.workbook = workbook;
        this.texts = texts;
        this.head = new SheetHead(workbook, new Pen(styles, texts), title);
        this.charts = new ChartSheet(head);
        this.tables = SheetTables.of(summary);
        describe(workbook, summary, title, texts);
    }

    public static byte[] of(TeamSummary summary, SummaryTexts texts) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            return new SummaryWorkbook(workbook, summary, texts).write(SummaryHeadline.of(summary, texts));
        }
    }

    private byte[] write(List<String> headline) throws IOException {
        SectionsSheet sections = new SectionsSheet(head, charts);
        Widths ofFigures = Widths.common(tables.overview(), OF_NAMES, OF_FIGURES);
        sections.add(texts.text("table.overview"), headline, tables.overview(), ofFigures, false);
        CaseListSheet workList = list(
                "table.work-list",
                tables.workList(),
                tables.workList().columns().size());
        CaseListSheet cases = list("table.cases", tables.cases(), tables.columnsOnPaper());
        Widths ofGrounds = Widths.common(tables.grounds(), OF_NAMES_AND_KINDS, OF_GROUNDS);
        sections.add(texts.text("table.basis"), List.of(), tables.grounds(), ofGrounds, true);
        charts.add();
        try (StreamedWorkbook streamed = new StreamedWorkbook(workbook, List.of(workList, cases))) {
            return streamed.bytes();
        }
    }

    private CaseListSheet list(String name, Table table, int onPaper) {
        CaseListSheet sheet = new CaseListSheet(head, texts.text(name), table, onPaper);
        sheet.add();
        return sheet;
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
