package de.kontaktzyklus.export.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.RejectReason;
import de.kontaktzyklus.cases.directory.WorkingTime;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Exports;
import de.kontaktzyklus.export.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as they come from other programs: typed cells instead of texts. */
class WorkbookTest {

    private static final String[] HEADER = Exports.HEADER.split(";", -1);

    @TempDir
    private Path folder;

    /** A sheet of cases, written cell by cell. */
    private static final class Book {

        private final XSSFWorkbook workbook = new XSSFWorkbook();
        private final XSSFSheet sheet = workbook.createSheet("Export");
        private int next;

        Book row(Object... values) {
            Row row = sheet.createRow(next++);
            for (int place = 0; place < values.length; place++) {
                put(row.createCell(place), values[place]);
            }
            return this;
        }

        private void put(Cell cell, Object value) {
            if (value instanceof String text && text.startsWith("=")) {
                cell.setCellFormula(text.substring(1));
            } else if (value instanceof String text) {
                cell.setCellValue(text);
            } else if (value instanceof Boolean flag) {
                cell.setCellValue(flag);
            } else if (value instanceof LocalDateTime moment) {
                cell.setCellValue(moment);
                cell.setCellStyle(style("dd.mm.yyyy hh:mm"));
            } else if (value instanceof LocalDate day) {
                cell.setCellValue(day);
                cell.setCellStyle(style("[$-407]dd\\.mm\\.yyyy"));
            } else {
                cell.setCellValue(((Number) value).doubleValue());
            }
        }

        private CellStyle style(String format) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        }

        byte[] bytes() throws IOException {
            try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                workbook.write(out);
                return out.toByteArray();
            }
        }
    }

    private Path write(String name, Consumer<Book> content) throws IOException {
        Book book = new Book();
        content.accept(book);
        return Exports.write(folder, name, book.bytes());
    }

    private static Object[] with(int place, Object value) {
        Object[] row = Arrays.copyOf(Exports.row("1001").split(";", -1), HEADER.length, Object[].class);
        row[place] = value;
        return row;
    }

    private static Case only(Path file) {
        return ((CaseRow.Read) Exports.read(file).get(0)).facts();
    }

    @Test
    void typed_cells_are_what_they_are_shown_as() throws IOException {
        Path file = write(
                "faelle.xlsx",
                book -> book.row((Object[]) HEADER)
                        .row("  ")
                        .row(
                                "1001",
                                LocalDate.of(1980, 2, 1),
                                "Marktprofil",
                                "AV\u200B",
                                502,
                                17.0,
                                LocalDateTime.of(2026, 3, 1, 23, 59),
                                "05.10.2026",
                                "persönlich",
                                "6 Wochen",
                                true));

        Case facts = only(file);

        assertThat(facts.line()).isEqualTo(3);
        assertThat(facts.birthDate()).contains(LocalDate.of(1980, 2, 1));
        assertThat(facts.area()).isEqualTo("AV");
        assertThat(List.of(facts.team(), facts.caseworker())).containsExactly("502", "17");
        assertThat(facts.registration()).contains(LocalDate.of(2026, 3, 1));
        assertThat(facts.lastContact()).contains(LocalDate.of(2026, 10, 5));
        assertThat(facts.underProtection()).isTrue();
    }

    @Test
    void a_number_in_a_date_column_is_no_date_unless_it_is_shown_as_one() throws IOException {
        Path file = write("faelle.xlsx", book -> book.row((Object[]) HEADER).row(with(1, 29_252)));

        assertThat(Exports.read(file))
                .singleElement()
                .satisfies(row -> assertThat(((CaseRow.Rejected) row).reason()).isEqualTo(RejectReason.DATE_INVALID));
    }

    @Test
    void customer_numbers_kept_as_numbers_are_taken_and_told() throws IOException {
        Path file = write(
                "faelle.xlsx",
                book -> book.row((Object[]) HEADER)
                        .row(with(0, 100_000))
                        .row(with(0, 1e5))
                        .row(with(0, "1E+05"))
                        .row(with(0, "0012"))
                        .row(with(0, 1.5e20)));

        assertThat(Exports.read(file))
                .extracting(CaseRow::customer)
                .containsExactly("100000", "100000", "1E+05", "0012", "1.5E+20");
        assertThat(Exports.findings(file, ExportKind.CASES))
                .extracting(ExportFinding::problem, ExportFinding::line)
                .containsExactly(
                        tuple(Problem.CUSTOMER_INVALID, 4),
                        tuple(Problem.CUSTOMER_INVALID, 6),
                        tuple(Problem.NUMBER_CELLS, 2));
    }

    @Test
    void a_cell_behind_the_last_column_counts_only_with_a_value() throws IOException {
        Path file = write(
                "faelle.xlsx",
                book -> book.row((Object[]) HEADER)
                        .row((Object[]) (Exports.row("1001") + ";;").split(";", -1))
                        .row((Object[]) (Exports.row("1002") + ";;x").split(";", -1))
                        .row("1003"));

        assertThat(Exports.findings(file, ExportKind.CASES))
                .extracting(ExportFinding::problem, ExportFinding::line)
                .containsExactly(tuple(Problem.FIELD_COUNT, 3));
    }

    @Test
    void every_kind_of_export_may_be_a_workbook() throws IOException {
        Path workers = write(
                "mitarbeiter.xlsx",
                book -> book.row("Vermittler", "E_Mail", "Team", "Wochenstunden")
                        .row("V1", "v1@jobcenter.example", 501, 19.5));
        Path teams = write("teams.xlsx", book -> book.row("Team", "E_Mail").row(501, "t@jobcenter.example"));
        Path contacts = write(
                "kontakte.xlsx",
                book -> book.row("Kundennummer", "Datum", "Art").row("1001", LocalDate.of(2026, 6, 1), "persönlich"));
        Path hours = write(
                "arbeitszeit.xlsx",
                book -> book.row("Vermittler", "Monat", "Arbeitsstunden", "Beratungsstunden")
                        .row("V1", LocalDate.of(2026, 10, 1), 160.5, 100)
                        .row("V1", "2026-09", "160,5", 100));

        assertThat(Exports.set(workers, ExportKind.CASEWORKERS).directory().caseworker("V1"))
                .hasValueSatisfying(worker -> assertThat(worker.weeklyHours()).contains(19.5));
        assertThat(Exports.set(teams, ExportKind.TEAMS).directory().team("501")).isPresent();
        assertThat(Exports.set(contacts, ExportKind.CONTACTS)
                        .contacts(kind -> true)
                        .latestCounted("1001"))
                .contains(LocalDate.of(2026, 6, 1));
        assertThat(Exports.set(hours, ExportKind.WORKING_TIME).workingTime())
                .extracting(WorkingTime::month)
                .containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 9));
    }

    @Test
    void titles_above_the_header_are_told() throws IOException {
        Path file = write("faelle.xlsx", book -> book.row("Auswertung").row().row((Object[]) HEADER));

        assertThat(Exports.findings(file, ExportKind.CASES)).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).isEqualTo(Problem.HEADER_BELOW);
            assertThat(finding.details()).containsExactly(3);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 60, 700, 2_000})
    void half_a_workbook_is_refused(int length) throws IOException {
        byte[] whole = Files.readAllBytes(write("faelle.xlsx", book -> book.row((Object[]) HEADER)));
        Path file = Exports.write(folder, "faelle.xlsx", Arrays.copyOf(whole, length));

        assertThat(Exports.findings(file, ExportKind.CASES))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.problem()).isIn(Problem.NOT_A_WORKBOOK, Problem.WORKBOOK_DAMAGED));
    }

    @Test
    void a_bomb_is_stopped_before_anybody_reads_it() throws IOException {
        Path file = folder.resolve("faelle.xlsx");
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1 << 16];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 1_000; i++) {
                zip.write(blanks);
            }
        }

        assertThat(Exports.findings(file, ExportKind.CASES))
                .extracting(ExportFinding::problem)
                .containsExactly(Problem.RECORD_TOO_LONG);
    }
}
