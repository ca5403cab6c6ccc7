package de.kontaktzyklus.dispatch.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.dispatch.files.content.SummaryTables;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.InventedYear;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One model, three faces: workbook, page and rows for machines are read back and compared, cell by cell. */
class ThreeFacesTest {

    private static final Set<String> CASE_LISTS = Set.of(SummaryTables.CASES, SummaryTables.BRIDGE_CASES);
    /** The meaning of the figures is a table of its own, and the running cycles are a denominator. */
    private static final Set<String> ONLY_ON_THE_PAGE = Set.of("Bedeutung", "laufende Kontaktzyklen");

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final SummaryWriter german = new SummaryWriter(Path.of("summaries"), Locale.GERMAN, false);
    private final SummaryTexts texts = SummaryTexts.in(Locale.GERMAN);

    static Stream<TeamSummary> summaries() {
        return Stream.of(
                InventedOffice.summaryOf("501"),
                InventedOffice.summaryOf("502"),
                InventedOffice.summaryOf(""),
                InventedYear.summaries(true).get(0));
    }

    /** The lists of cases are others in the workbook: {@link SheetsTest}. */
    @ParameterizedTest
    @MethodSource("summaries")
    void each_cell_of_the_page_reads_like_the_one_of_the_workbook(TeamSummary summary) throws IOException {
        Document page = Jsoup.parse(german.page(summary));
        Sheets sheets = Sheets.of(german.workbook(summary));
        for (Table table : SummaryTables.of(summary)) {
            if (table.plainRows() > 0 && !CASE_LISTS.contains(table.code())) {
                List<List<String>> shown = tableOf(section(page, table));
                for (int column = 0; column < shown.get(0).size(); column++) {
                    if (!ONLY_ON_THE_PAGE.contains(shown.get(0).get(column))) {
                        assertThat(sheets.column(
                                        table.code(),
                                        shown.get(0).get(column),
                                        table.rows().size()))
                                .as("%s, %s", table.code(), shown.get(0).get(column))
                                .isEqualTo(column(shown, column));
                    }
                }
            }
        }
    }

    private static List<String> column(List<List<String>> rows, int column) {
        return rows.subList(1, rows.size()).stream().map(row -> row.get(column)).toList();
    }

    /** Exits from the running cycles do not polish their adherence (the concept, C11). */
    @ParameterizedTest
    @MethodSource("summaries")
    void what_the_adherence_does_not_count_stands_beside_it_in_each_face(TeamSummary summary) throws IOException {
        int suspended = summary.total().cases().suspended();
        int unclear = summary.total().cases().unclear();
        int unread = summary.dataQuality().unread();
        String numbers = "%d ausgesetzt, %d unklar, %d nicht lesbar".formatted(suspended, unclear, unread);
        Document page = Jsoup.parse(german.page(summary));

        if (summary.total().cases().adherence().isPresent()) {
            assertThat(page.select(".tiles li").get(0).text())
                    .startsWith("Einhaltungsquote")
                    .contains(numbers);
        }
        assertThat(page.text()).contains("Neben der Einhaltungsquote: " + numbers);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(german.workbook(summary)))) {
            List<String> words = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> words.add(cell.toString())));
            assertThat(words).anyMatch(each -> each.startsWith("Neben der Einhaltungsquote: " + numbers));
        }
        assertThat(SummaryRows.of(summary))
                .contains(
                        List.of("key-figures", "ADHERENCE", "suspended", String.valueOf(suspended), "", ""),
                        List.of("key-figures", "ADHERENCE", "unclear", String.valueOf(unclear), "", ""),
                        List.of("key-figures", "ADHERENCE", "unread", String.valueOf(unread), "", ""));
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void each_value_for_machines_is_the_one_on_the_page(TeamSummary summary) {
        Document page = Jsoup.parse(german.page(summary));
        Map<List<String>, String> rows = new HashMap<>();
        SummaryRows.of(summary).forEach(row -> rows.put(row.subList(0, 3), row.get(3)));
        for (Table table : SummaryTables.of(summary)) {
            List<List<String>> shown = tableOf(section(page, table));
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 1; column < table.columns().size(); column++) {
                    Cell cell = table.rows().get(row).cells().get(column);
                    String value = rows.get(List.of(
                            table.code(),
                            table.rows().get(row).key(),
                            table.columns().get(column).code()));
                    if (hasOneWriting(cell) && value != null) {
                        assertThat(asShown(cell, value))
                                .as("%s, %s", table.code(), table.columns().get(column))
                                .isEqualTo(shown.get(row + 1).get(column));
                    }
                }
            }
        }
    }

    /** Text of the bundles stand as codes in the rows. */
    private static boolean hasOneWriting(Cell cell) {
        return cell.measure().isPresent() || cell instanceof Cell.Day || cell instanceof Cell.Ordinal;
    }

    /** What a machine reads, written as people do. */
    private String asShown(Cell cell, String value) {
        if (cell instanceof Cell.Day) {
            return GERMAN_DAY.format(LocalDate.parse(value));
        }
        return cell instanceof Cell.Ordinal
                ? value
                : texts.shown(like(cell, value)).replace('\u00a0', ' ');
    }

    private static Cell like(Cell cell, String value) {
        BigDecimal number = new BigDecimal(value.replace(',', '.'));
        if (cell instanceof Cell.Share) {
            return new Cell.Share(number);
        } else if (cell instanceof Cell.Change change) {
            return new Cell.Change(number, change.points());
        }
        return new Cell.Amount(number);
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void no_cell_is_a_formula(TeamSummary summary) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(german.workbook(summary)))) {
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    private static Element section(Document page, Table table) {
        return page.expectFirst("div.section#" + table.code());
    }

    private static List<List<String>> tableOf(Element section) {
        if (section.select("table").isEmpty()) {
            return List.of(List.of(section.select(".empty").text()));
        }
        return section.select("tr").stream()
                .map(row -> row.select("th,td").stream().map(Element::text).toList())
                .toList();
    }
}
