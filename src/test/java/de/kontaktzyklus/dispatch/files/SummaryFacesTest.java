package de.kontaktzyklus.dispatch.files;

import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.summary.Invented;
import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.InventedYear;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.TeamSummaries;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.Restatement;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryFacesTest {

    private final TeamSummary nord = InventedOffice.summaryOf("501");
    private final SummaryWriter german = new SummaryWriter(Path.of("summaries"), Locale.GERMAN);

    private XSSFWorkbook workbook(TeamSummary summary) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(german.workbook(summary)));
    }

    @Test
    void the_rows_for_machines_say_what_the_key_figures_say() {
        List<List<String>> rows = SummaryRows.of(nord);
        assertThat(rows.get(0)).containsExactly("section", "row", "figure", "value", "numerator", "denominator");
        assertThat(rows).contains(List.of("key-figures", "ADHERENCE", "value", "0,615", "8", "13"));
        for (KeyFigure figure : nord.keyFigures()) {
            assertThat(rows)
                    .anyMatch(row -> row.get(1).equals(figure.figure().name())
                            && row.get(3)
                                    .equals(figure.value()
                                            .map(value -> value.toPlainString().replace('.', ','))
                                            .orElse("")));
        }
    }

    @Test
    void the_rows_for_machines_carry_every_value_of_every_table() {
        List<List<String>> rows = SummaryRows.of(nord);
        assertThat(rows)
                .allMatch(row -> row.size() == 6)
                .contains(List.of("head", "summary", "month", "2026-10", "", ""))
                .contains(List.of("profiles", "M", "overdue", "3", "", ""))
                .contains(List.of("profiles", "none", "adherence", "", "", ""))
                .contains(List.of("work-list", "1", "customer", "100A000004", "", ""))
                .contains(List.of("work-list", "1", "due-until", "2026-10-13", "", ""))
                .contains(List.of("work-list", "1", "section", "OVERDUE", "", ""))
                .contains(List.of("rejected", "line-26", "reason", "DATE_INVALID", "", ""))
                .contains(List.of("control", "team", "sum", "19", "", ""));
        assertThat(rows.stream().map(row -> row.subList(0, 3))).doesNotHaveDuplicates();
    }

    @Test
    void a_formula_in_the_data_is_text_in_every_face() throws IOException {
        TeamSummary evil = InventedOffice.run(InventedOffice.nothingKept(), false)
                .compute(
                        InventedOffice.OCTOBER,
                        InventedOffice.LAST_DAY,
                        new InMemoryExportSet()
                                .with(aCase("=HYPERLINK(\"x\")")
                                        .ofTeam("@SUM(1)")
                                        .caredForBy("<b>+1</b>")
                                        .lastSeen("01.09.2026")
                                        .row()))
                .stream()
                .reduce((other, last) -> last)
                .orElseThrow();

        assertThat(SummaryRows.of(evil))
                .contains(List.of("work-list", "1", "customer", "'=HYPERLINK(\"x\")", "", ""))
                .contains(List.of("data-quality", "unknown-team:@SUM(1)", "count", "1", "", ""));
        assertThat(german.page(evil)).contains("&lt;b&gt;+1&lt;/b&gt;").doesNotContain("<b>");
        try (XSSFWorkbook workbook = workbook(evil)) {
            XSSFSheet list = workbook.getSheet("Arbeitsliste");
            Row row = list.getRow(list.getLastRowNum());
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
        }
    }

    @Test
    void a_number_is_a_number_and_a_day_is_a_day_in_the_workbook() throws IOException {
        try (XSSFWorkbook workbook = workbook(nord)) {
            XSSFSheet list = workbook.getSheet("Arbeitsliste");
            Row first = list.getRow(list.getPaneInformation().getHorizontalSplitTopRow());
            assertThat(first.getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 10, 13));
            assertThat(first.getCell(1).getNumericCellValue()).isEqualTo(18);
        }
    }

    @Test
    void every_sheet_can_be_filtered_printed_and_has_no_merged_cell() throws IOException {
        try (XSSFWorkbook workbook = workbook(nord)) {
            assertThat(workbook).allSatisfy(sheet -> {
                assertThat(sheet.getNumMergedRegions()).isZero();
                assertThat(sheet.getFooter().getRight()).isEqualTo("Seite &P von &N");
                if (!sheet.getSheetName().equals("Diagramme")) {
                    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                }
            });
        }
    }

    @Test
    void the_workbook_has_the_time_at_which_the_summary_was_made() throws IOException {
        try (XSSFWorkbook workbook = workbook(nord)) {
            var core = workbook.getProperties().getCoreProperties();
            assertThat(core.getCreated().toInstant()).isEqualTo("2026-11-02T06:00:30Z");
            assertThat(core.getModified().toInstant()).isEqualTo("2026-11-02T06:00:30Z");
        }
    }

    @Test
    void the_page_names_its_basis_so_that_a_changed_rule_shows() {
        assertThat(Jsoup.parse(german.page(nord)).select("#basis tbody tr").eachText())
                .contains(
                        "Prüfsumme des Exports (SHA-256) " + "0a1b".repeat(16),
                        "Prüfsumme des Konzepts (SHA-256) " + "4e5f6a7b".repeat(8),
                        "Kontaktzyklus Marktprofil (Arbeitsvermittlung Ü25) alle 6 Wochen",
                        "Kontaktzyklus Förderprofil (Arbeitsvermittlung Ü25) zwischen 2 und 3 Monaten",
                        "Programmversion 1.0.0",
                        "Erstellt am 02.11.2026 07:00");
        assertThat(SummaryRows.of(nord))
                .contains(
                        List.of("basis", "cycle-ue25-M", "content", "P6W", "", ""),
                        List.of("basis", "cycle-ue25-F", "content", "P2M/P3M", "", ""),
                        List.of("basis", "made-at", "content", "2026-11-02T06:00:30Z", "", ""));
    }

    @Test
    void the_rows_for_machines_have_keys_of_their_own_and_no_names_of_texts() {
        Set<String> names = ResourceBundle.getBundle("de.kontaktzyklus.dispatch.files.messages", Locale.GERMAN)
                .keySet();
        for (TeamSummary summary : List.of(nord, InventedYear.summaries(true).get(0))) {
            List<List<String>> rows = SummaryRows.of(summary);
            assertThat(rows.stream().map(row -> row.subList(0, 3))).doesNotHaveDuplicates();
            assertThat(rows.stream().map(row -> row.get(3)))
                    .noneMatch(value -> value.contains(".") && names.contains(value));
        }
    }

    @Test
    void codes_of_the_data_that_are_alike_get_numbers() {
        Cell one = new Cell.Count(1);
        Table table = new Table(
                "profiles",
                List.of(),
                List.of(Column.number("stock", 5)),
                List.of(Table.Row.of("total", one), Table.Row.of("total", one), Table.Row.of("total", one)));

        assertThat(table.rows()).extracting(Table.Row::key).containsExactly("total", "total-2", "total-3");
    }

    @Test
    void the_same_summary_gives_the_same_bytes() throws IOException {
        assertThat(german.workbook(nord)).isEqualTo(german.workbook(nord));
    }

    @Test
    void the_page_needs_no_network_and_no_script_and_marks_headers_of_rows_and_columns() {
        Document page = Jsoup.parse(german.page(nord));
        assertThat(page.select("script, img, link, iframe, object, [src], a[href^=http]"))
                .isEmpty();
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("table")).allSatisfy(table -> {
            assertThat(table.select("caption")).hasSize(1);
            assertThat(table.select("th:not([scope])")).isEmpty();
        });
    }

    @Test
    void a_provisional_page_and_one_of_a_younger_export_say_so() {
        LocalDate early = LocalDate.of(2026, 10, 20);
        SummaryRun run = InventedOffice.run(InventedOffice.nothingKept(), false);
        TeamSummary summary = run.compute(InventedOffice.OCTOBER, early, InventedOffice.exports()).stream()
                .findFirst()
                .orElseThrow();

        assertThat(Jsoup.parse(german.page(summary)).select(".caution").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Vorläufig");
        assertThat(german.page(summary)).contains("Export vom 30.10.2026, 10 Tage jünger als der Stichtag");
    }

    @Test
    void a_restated_version_says_so_and_what_it_changes() {
        Restatement late = new Restatement(
                InventedOffice.OCTOBER,
                LocalDate.of(2026, 11, 20),
                2,
                0,
                List.of(new Restatement.Change(
                        nord.keyFigure(Figure.CASES), nord.keyFigure(Figure.FIRST_INTERVIEWS_HELD))));

        Document page = Jsoup.parse(german.page(Invented.restated(nord, late)));
        assertThat(page.select(".caution").text()).contains("Berichtigte Fassung: Nachträge bis 20.11.2026");
        assertThat(page.select("#restatement .note").text()).contains("2 Kontakte, keine Arbeitszeit");
        assertThat(page.select("#restatement tbody tr").text()).isEqualTo("Im Monat geführte Erstgespräche 18 3");
    }

    @Test
    void an_english_office_reads_english() {
        SummaryWriter english = new SummaryWriter(Path.of("summaries"), Locale.ENGLISH);
        assertThat(english.page(nord)).contains("61.5\u00a0% in cycle – 5 of 13 overdue");
    }

    @Test
    void files_of_a_month_are_in_its_folder_one_set_for_each_team() {
        TeamSummaries all = InventedOffice.run(InventedOffice.nothingKept(), false)
                .compute(InventedOffice.OCTOBER, InventedOffice.LAST_DAY, InventedOffice.exports());
        MonthFiles files = german.files(InventedOffice.OCTOBER, all.teams());

        assertThat(all)
                .extracting(files::place)
                .extracting(place -> place.page().toString())
                .containsExactly(
                        "summaries/2026-10/501.html", "summaries/2026-10/502.html", "summaries/2026-10/ohne-team.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void every_title_of_a_table_can_be_the_name_of_a_sheet(String language) {
        ResourceBundle bundle =
                ResourceBundle.getBundle("de.kontaktzyklus.dispatch.files.messages", Locale.forLanguageTag(language));
        assertThat(bundle.keySet())
                .filteredOn(key -> key.matches("table\\.[a-z-]+"))
                .hasSizeGreaterThan(20)
                .allSatisfy(key -> WorkbookUtil.validateSheetName(bundle.getString(key)));
    }

    @Test
    void the_rows_for_machines_begin_with_a_mark_so_that_excel_reads_their_umlauts() {
        assertThat(SummaryWriter.marked(new byte[] {'a'})).containsExactly(0xEF, 0xBB, 0xBF, 'a');
    }
}
