package de.kontaktzyklus.dispatch.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.kontaktzyklus.dispatch.files.content.SummaryTables;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.sheets.SheetTables;
import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.InventedYear;
import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.bridge.Passage;
import de.kontaktzyklus.summary.bridge.Passage.Entry;
import de.kontaktzyklus.summary.bridge.Passage.Exit;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.figures.TeamSummary.OverTime;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import de.kontaktzyklus.summary.worklist.ComingWeeks;
import de.kontaktzyklus.summary.worklist.WorkItem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workbook as its readers use it: filter it, compute it again, print it. */
class SheetsTest {

    private static final SummaryWriter GERMAN = new SummaryWriter(Path.of("summaries"), Locale.GERMAN, false);
    private static final SummaryTexts TEXTS = SummaryTexts.in(Locale.GERMAN);

    static Stream<TeamSummary> summaries() {
        List<TeamSummary> year = InventedYear.summaries(true);
        return Stream.of(InventedOffice.summaryOf("501"), InventedOffice.summaryOf(""), year.get(0), year.get(1));
    }

    private static Sheets sheets(TeamSummary summary) throws IOException {
        return Sheets.of(GERMAN.workbook(summary));
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void it_has_five_sheets(TeamSummary summary) throws IOException {
        assertThat(sheets(summary).names())
                .containsExactly("Überblick", "Diagramme", "Arbeitsliste", "Alle Fälle", "Grundlagen");
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void a_filter_of_a_column_shows_exactly_the_cases_of_a_figure(TeamSummary summary) throws IOException {
        Sheets sheets = sheets(summary);
        for (KeyFigure figure : summary.keyFigures()) {
            boolean isPart = figure.hasParts();
            if (isPart || figure.figure().unit() == Figure.Unit.CASES) {
                figure.figure()
                        .counted()
                        .ifPresent(group -> assertThat(counted(sheets, group))
                                .as("%s", figure.figure())
                                .isEqualTo(number(
                                        isPart
                                                ? figure.numerator().orElseThrow()
                                                : figure.value().orElse(BigDecimal.ZERO))));
                figure.figure()
                        .outOf()
                        .filter(group -> isPart)
                        .ifPresent(group -> assertThat(counted(sheets, group))
                                .as("out of %s", figure.figure())
                                .isEqualTo(number(figure.denominator().orElseThrow())));
            }
        }
    }

    private static int number(BigDecimal number) {
        return number.intValueExact();
    }

    /** What the filter shows, and the protected cases that the sheet of the grounds adds. */
    private static int counted(Sheets sheets, CaseGroup group) {
        String title = TEXTS.text("group." + group.name());
        int listed = sheets.filtered("cases", title).size();
        List<String> sum = sheets.rows(sheets.table("case-columns")).stream()
                .filter(row -> row.get(0).equals(title))
                .findFirst()
                .orElseThrow();
        assertThat(sum.get(1)).as("%s", group).isEqualTo(TEXTS.count(listed));
        return listed + Integer.parseInt(sum.get(2));
    }

    @Test
    void a_filter_of_a_column_shows_a_term_of_the_bridge_also_where_cases_are_gone() throws IOException {
        TeamSummary summary = InventedYear.summaries(true).get(0);
        Bridge bridge = summary.bridge().orElseThrow();
        Sheets sheets = sheets(summary);

        assertThat(bridge.terms().left(Exit.SEEN)).isPositive();
        for (Exit exit : Exit.values()) {
            String title = "Überleitung: " + TEXTS.text("bridge." + exit.name());
            int column = sheets.header(sheets.table("cases")).indexOf(title);
            assertThat(sheets.filtered("cases", title).stream()
                            .mapToInt(row -> Integer.parseInt(row.get(column)))
                            .sum())
                    .as(title)
                    .isEqualTo(bridge.listed().stream()
                            .filter(each -> each.leftBy(exit))
                            .count());
        }
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void each_percentage_can_be_computed_from_the_cells_beside_it(TeamSummary summary) throws IOException {
        Sheets sheets = sheets(summary);
        int shares = 0;
        for (XSSFTable table : sheets.tables()) {
            List<String> header = sheets.header(table);
            for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex() + 1; row++) {
                List<Cell> cells = table.getXSSFSheet().getRow(row) == null ? List.of() : sheets.raw(table, row);
                for (int i = 0; i < cells.size(); i++) {
                    if (cells.get(i).getCellStyle().getDataFormatString().equals("0.0 %")) {
                        shares++;
                        assertThat(cells.get(i).getNumericCellValue())
                                .as("%s, %s, row %d", table.getName(), header.get(i), row)
                                .isCloseTo(quotient(cells, header, i), within(0.00051));
                    }
                }
            }
        }
        assertThat(shares).isGreaterThanOrEqualTo(summary.team().isEmpty() ? 0 : 1);
    }

    /** Numerator by denominator: beside the share on its right, or on its left where the table is about them. */
    private static double quotient(List<Cell> cells, List<String> header, int share) {
        int numerator = header.get(share).equals("Anteil") ? share - 2 : share + 1;
        int denominator = numerator + 1;
        boolean isTurned = header.get(denominator).startsWith("davon");
        return cells.get(isTurned ? denominator : numerator).getNumericCellValue()
                / cells.get(isTurned ? numerator : denominator).getNumericCellValue();
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void the_work_list_has_what_is_to_be_done_in_four_weeks_and_first_by_when(TeamSummary summary) throws IOException {
        List<WorkItem> expected = summary.workList().in(ComingWeeks.after(summary.asOf()));
        Sheets sheets = sheets(summary);
        if (expected.isEmpty()) {
            assertThat(sheets.table("work-list")).isNull();
            return;
        }
        XSSFTable list = sheets.table("work-list");
        assertThat(sheets.header(list)).startsWith("Kundennummer", "Tage überfällig", "spätestens");
        assertThat(sheets.rows(list))
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(
                        expected.stream().map(WorkItem::customer).toList());
        assertThat(sheets.rows(list)).extracting(row -> row.get(3)).doesNotContain("Nichts zu tun");
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void every_table_can_be_filtered_and_has_no_column_twice(TeamSummary summary) throws IOException {
        Sheets sheets = sheets(summary);
        assertThat(sheets.tables()).hasSizeGreaterThan(8).allSatisfy(table -> {
            assertThat(table.getCTTable().isSetAutoFilter()).as(table.getName()).isTrue();
            assertThat(sheets.header(table)).as(table.getName()).doesNotHaveDuplicates();
        });
        Sheets english = Sheets.of(new SummaryWriter(Path.of("summaries"), Locale.ENGLISH, false).workbook(summary));
        assertThat(english.tables())
                .allSatisfy(table -> assertThat(
                                english.header(table).stream().map(title -> title.toLowerCase(Locale.ROOT)))
                        .as("to Excel big and small letters are the same")
                        .doesNotHaveDuplicates());
        assertThat(sheets.header(sheets.table("cases"))).startsWith("Kundennummer", "Tage überfällig", "spätestens");
    }

    /** What goes over the cells beside it must end where the paper ends. */
    @ParameterizedTest
    @MethodSource("summaries")
    void on_paper_nothing_is_cut_and_each_page_says_what_it_is(TeamSummary summary) throws IOException {
        Sheets sheets = sheets(summary);
        for (int i = 0; i < 5; i++) {
            XSSFSheet sheet = sheets.workbook().getSheetAt(i);
            assertThat(sheets.workbook().getPrintArea(i))
                    .as(sheet.getSheetName())
                    .contains("$A$1:");
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getHeader().getLeft())
                    .contains("Oktober 2026")
                    .contains(summary.teamName().replace("&", "&&"));
            assertThat(sheet.getHeader().getRight()).isEqualTo("&A");
            assertThat(sheet.getFirstFooter().getRight()).isEqualTo("Seite &P von &N");
            int paper = widthOfPaper(sheets.workbook().getPrintArea(i), sheet);
            sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING
                        && !cell.getCellStyle().getWrapText()) {
                    int points = sheets.workbook()
                            .getFontAt(cell.getCellStyle().getFontIndex())
                            .getFontHeightInPoints();
                    assertThat(cell.getStringCellValue().length() * points / 13)
                            .as(cell.getStringCellValue())
                            .isLessThanOrEqualTo(paper - left(sheet, cell.getColumnIndex()));
                }
            }));
        }
        for (String list : List.of("Arbeitsliste", "Alle Fälle")) {
            XSSFSheet sheet = sheets.sheet(list);
            assertThat(sheet.getRepeatingRows().getFirstRow())
                    .isEqualTo(sheet.getPaneInformation().getHorizontalSplitTopRow() - 1);
        }
    }

    private static int widthOfPaper(String area, XSSFSheet sheet) {
        String last = area.substring(area.lastIndexOf(":$") + 2, area.lastIndexOf('$'));
        return left(sheet, CellReference.convertColStringToIndex(last) + 1);
    }

    private static int left(XSSFSheet sheet, int columns) {
        int width = 0;
        for (int i = 0; i < columns; i++) {
            width += sheet.getColumnWidth(i) / 256;
        }
        return width;
    }

    @Test
    void the_sums_of_the_columns_add_up_also_after_an_erasure() throws IOException {
        Bridge bridge = withForgotten().bridge().orElseThrow();
        Sheets sheets = sheets(withForgotten());
        List<List<String>> sums = sheets.rows(sheets.table("case-columns"));

        assertThat(sheets.header(sheets.table("case-columns"))).contains("nicht aufgeführt");
        assertThat(bridge.forgotten()).isPositive();
        for (Exit exit : Exit.values()) {
            assertThat(sums)
                    .filteredOn(row -> row.get(0).equals("Überleitung: " + TEXTS.text("bridge." + exit.name())))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get(3))
                            .isEqualTo(TEXTS.count(bridge.terms().left(exit))));
        }
    }

    @Test
    void a_case_without_a_readable_row_is_not_said_to_have_left_the_team() throws IOException {
        Sheets sheets = sheets(withForgotten());
        int status = sheets.header(sheets.table("cases")).indexOf("Status");

        assertThat(sheets.rows(sheets.table("cases")))
                .filteredOn(row -> row.get(0).equals("900Z000001"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(status)).isEqualTo("nicht in der Fallliste"));
    }

    /** One that was forgotten, and one whose row cannot be read any more. */
    private static TeamSummary withForgotten() {
        TeamSummary summary = InventedYear.summaries(true).get(0);
        List<Passage> passages = new ArrayList<>(summary.bridge().orElseThrow().passages());
        passages.add(Passage.FORGOTTEN);
        passages.add(new Passage("900Z000001", "V5011", false, Entry.BEFORE, Optional.of(Exit.NOT_JUDGED)));
        return new TeamSummary(
                summary.head(),
                summary.keyFigures(),
                summary.cycles(),
                summary.caseLists(),
                summary.exportedRows(),
                summary.doneInMonth(),
                new OverTime(
                        summary.trend(), summary.forecast(), Optional.of(new Bridge(passages)), summary.overdueCases()),
                summary.lateEntries());
    }

    @Test
    void the_work_list_says_that_its_number_of_protected_cases_is_not_of_these_weeks() {
        TeamSummary summary = InventedOffice.summaryOf("501");

        assertThat(summary.workList().protectedCases()).isEqualTo(1);
        assertThat(notes(SheetTables.of(summary).workList(), Locale.GERMAN))
                .contains("1 geschützter Fall mit etwas zu tun ist nicht aufgeführt; gezählt ist ohne Blick auf diese 4"
                        + " Wochen.");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_note_of_all_cases_names_the_last_column_on_paper_as_it_is_called(Locale language) {
        SheetTables tables = SheetTables.of(InventedOffice.summaryOf("501"));
        Term last = tables.cases().columns().get(tables.columnsOnPaper() - 1).title();

        assertThat(notes(tables.cases(), language))
                .singleElement()
                .asString()
                .containsAnyOf(
                        "„" + SummaryTexts.in(language).term(last) + "“",
                        "“" + SummaryTexts.in(language).term(last) + "”");
    }

    static Stream<Locale> languages() {
        return Stream.of(Locale.GERMAN, Locale.ENGLISH);
    }

    private static List<String> notes(Table table, Locale language) {
        return table.notes().stream().map(SummaryTexts.in(language)::term).toList();
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void every_table_of_the_chapters_is_on_one_of_the_sheets(TeamSummary summary) {
        SheetTables tables = SheetTables.of(summary);
        List<String> sheets = Stream.of(tables.overview(), List.of(tables.workList(), tables.cases()), tables.grounds())
                .flatMap(List::stream)
                .map(Table::code)
                .toList();

        assertThat(sheets).doesNotHaveDuplicates();
        assertThat(SummaryTables.of(summary).stream()
                        .map(Table::code)
                        .filter(code -> !code.equals(SummaryTables.BRIDGE_CASES)))
                .as("the cases of the bridge are among all cases")
                .allMatch(sheets::contains);
    }
}
