package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook (.xlsx): the first one, or the one the office names. A row is a record. */
final class WorkbookRecords {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final Reading reading;
    private final Sheet sheet;
    private final CellTexts texts;

    private WorkbookRecords(Reading reading, Sheet sheet, boolean countsFrom1904) {
        this.reading = reading;
        this.sheet = sheet;
        this.texts = new CellTexts(reading, countsFrom1904);
    }

    static void forEach(Reading reading, Consumer<SourceRow> rows) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(reading.source().path().toFile(), WITH_FORMATS)) {
            new WorkbookRecords(reading, sheet(reading, workbook), workbook.isDate1904()).forEach(rows);
        } catch (ExcelReaderException e) {
            throw damaged(reading, e);
        }
    }

    /** Its first rows, and no other. */
    static Opening opening(Reading reading) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(reading.source().path().toFile(), WITH_FORMATS)) {
            return new WorkbookRecords(reading, sheet(reading, workbook), workbook.isDate1904()).opening();
        } catch (ExcelReaderException e) {
            throw damaged(reading, e);
        }
    }

    private static RefusedContentException damaged(Reading reading, Exception why) {
        RefusedContentException refused = reading.refused(0, Problem.WORKBOOK_DAMAGED);
        refused.initCause(why);
        return refused;
    }

    private static Sheet sheet(Reading reading, ReadableWorkbook workbook) {
        String wanted = reading.format().values().sheet();
        Optional<Sheet> sheet = wanted.isEmpty()
                ? workbook.getSheets()
                        .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                        .findFirst()
                : workbook.getSheets()
                        .filter(each -> each.getName().strip().equalsIgnoreCase(wanted.strip()))
                        .findFirst();
        return sheet.orElseThrow(() -> reading.refused(0, Problem.SHEET_MISSING, wanted));
    }

    private void forEach(Consumer<SourceRow> rows) throws IOException {
        Opening opening = opening();
        Header header = Header.of(reading, opening);
        reading.onlooker().laidOut(header.layout(' ', Layout.Basis.SHEET, opening.first()));
        try (Stream<Row> all = sheet.openStream()) {
            RowBuilder builder = new RowBuilder(reading, header);
            for (Iterator<Row> next = all.iterator(); hasNext(next); ) {
                SourceRow row = row(next.next(), header, builder);
                if (row != null) {
                    rows.accept(row);
                }
            }
        }
    }

    private Opening opening() throws IOException {
        List<Opening.Start> records = new ArrayList<>();
        try (Stream<Row> all = sheet.openStream()) {
            for (Iterator<Row> next = all.iterator(); records.size() < Opening.MOST && hasNext(next); ) {
                Row row = next.next();
                List<String> fields =
                        Header.withoutEmptyEnd(row.stream().map(texts::ofName).toList());
                if (!fields.isEmpty()) {
                    records.add(new Opening.Start(row.getRowNum(), fields));
                }
            }
        }
        if (records.isEmpty()) {
            throw reading.refused(0, Problem.FILE_EMPTY);
        }
        return new Opening(records);
    }

    /** The parser's complaints come out of here. */
    private boolean hasNext(Iterator<Row> rows) {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw damaged(reading, e);
        }
    }

    private @Nullable SourceRow row(Row row, Header header, RowBuilder builder) {
        if (row.getRowNum() <= header.line()) {
            return null;
        }
        builder.begin(row.getRowNum());
        for (int place = 0; place < row.getCellCount(); place++) {
            Cell cell = row.getCell(place);
            builder.add(place, texts.of(cell, header.column(place), row.getRowNum()));
        }
        builder.fill();
        return builder.build(false);
    }
}
