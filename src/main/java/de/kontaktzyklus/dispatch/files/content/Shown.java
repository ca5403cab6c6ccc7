package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.table.Cell;
import java.util.stream.Collectors;

/** Puts a cell into words; the workbook shows the same by formats. */
record Shown(SummaryTexts texts) implements Cell.Reader<String> {

    @Override
    public String text(Cell.Text cell) {
        return cell.text();
    }

    @Override
    public String term(Cell.Term cell) {
        return texts.term(cell);
    }

    @Override
    public String named(Cell.Named cell) {
        return cell.label();
    }

    @Override
    public String terms(Cell.Terms cell) {
        return cell.terms().stream().map(texts::term).collect(Collectors.joining(", "));
    }

    @Override
    public String count(Cell.Count cell) {
        return texts.count(cell.count());
    }

    @Override
    public String ordinal(Cell.Ordinal cell) {
        return Integer.toString(cell.number());
    }

    @Override
    public String amount(Cell.Amount cell) {
        return texts.amount(cell.amount());
    }

    @Override
    public String share(Cell.Share cell) {
        return texts.share(cell.share());
    }

    @Override
    public String change(Cell.Change cell) {
        return texts.change(cell);
    }

    @Override
    public String day(Cell.Day cell) {
        return texts.day(cell.day());
    }

    @Override
    public String month(Cell.Month cell) {
        return texts.monthInACell(cell.month());
    }

    @Override
    public String moment(Cell.Moment cell) {
        return texts.moment(cell);
    }

    @Override
    public String unmeasured(Cell.Unmeasured cell) {
        return texts.text(cell.why().isEmpty() ? "unmeasured" : "unmeasured." + cell.why());
    }

    @Override
    public String blank() {
        return "";
    }
}
