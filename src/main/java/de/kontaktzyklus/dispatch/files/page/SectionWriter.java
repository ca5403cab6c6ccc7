package de.kontaktzyklus.dispatch.files.page;

import de.kontaktzyklus.dispatch.files.content.SummaryTables;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.charts.SummaryCharts;
import de.kontaktzyklus.dispatch.files.content.table.Cell;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.content.table.Table.Column;
import de.kontaktzyklus.dispatch.files.content.table.Table.Row;
import de.kontaktzyklus.dispatch.files.drawing.Drawings;
import de.kontaktzyklus.dispatch.files.page.PageView.Section;
import de.kontaktzyklus.dispatch.files.page.PageView.ShownCell;
import de.kontaktzyklus.dispatch.files.page.PageView.ShownRow;
import de.kontaktzyklus.dispatch.files.page.PageView.ShownTable;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Writes a table as texts, with its charts. */
final class SectionWriter {

    private static final Set<String> FOLDED =
            Set.of(SummaryTables.CASES, SummaryTables.BRIDGE_CASES, SummaryTables.MOVES);

    private final SummaryTexts texts;
    private final Drawings drawings;

    SectionWriter(SummaryTexts texts) {
        this.texts = texts;
        this.drawings = new Drawings(texts);
    }

    Section section(Table table) {
        return new Section(
                table.code(),
                texts.text("table." + table.code()),
                table.notes().stream().map(texts::term).toList(),
                SummaryCharts.of(table).stream().map(drawings::of).toList(),
                rows(table),
                texts.text("table." + table.code() + ".empty"),
                FOLDED.contains(table.code()));
    }

    ShownTable rows(Table table) {
        return new ShownTable(
                table.columns().stream().map(this::header).toList(),
                table.rows().stream().map(row -> row(table, row)).toList());
    }

    private ShownCell header(Column column) {
        return new ShownCell(texts.term(column.title()), column.numeric());
    }

    private ShownRow row(Table table, Row row) {
        List<ShownCell> cells = IntStream.range(0, row.cells().size())
                .mapToObj(i -> cell(table.columns().get(i), row.cells().get(i)))
                .toList();
        return new ShownRow(cells.get(0), cells.subList(1, cells.size()), row.total());
    }

    /** What is blank in a column of numbers keeps to its right edge. */
    private ShownCell cell(Column column, Cell cell) {
        return new ShownCell(texts.shown(cell), column.numeric() || cell.isNumber());
    }
}
