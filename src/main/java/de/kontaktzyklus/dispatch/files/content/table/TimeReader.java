package de.kontaktzyklus.dispatch.files.content.table;

import java.util.function.Function;

/**
 * Reads months and days, and all other kinds of cells alike; for the axes of charts.
 *
 * @param month what it makes of a month
 * @param day what it makes of a day
 * @param other what it makes of any other cell
 */
public record TimeReader<T>(Function<Cell.Month, T> month, Function<Cell.Day, T> day, Function<Cell, T> other)
        implements Cell.Reader<T> {

    @Override
    public T month(Cell.Month cell) {
        return month.apply(cell);
    }

    @Override
    public T day(Cell.Day cell) {
        return day.apply(cell);
    }

    @Override
    public T text(Cell.Text cell) {
        return other.apply(cell);
    }

    @Override
    public T term(Cell.Term cell) {
        return other.apply(cell);
    }

    @Override
    public T named(Cell.Named cell) {
        return other.apply(cell);
    }

    @Override
    public T terms(Cell.Terms cell) {
        return other.apply(cell);
    }

    @Override
    public T count(Cell.Count cell) {
        return other.apply(cell);
    }

    @Override
    public T ordinal(Cell.Ordinal cell) {
        return other.apply(cell);
    }

    @Override
    public T amount(Cell.Amount cell) {
        return other.apply(cell);
    }

    @Override
    public T share(Cell.Share cell) {
        return other.apply(cell);
    }

    @Override
    public T change(Cell.Change cell) {
        return other.apply(cell);
    }

    @Override
    public T moment(Cell.Moment cell) {
        return other.apply(cell);
    }

    @Override
    public T unmeasured(Cell.Unmeasured cell) {
        return other.apply(cell);
    }

    @Override
    public T blank() {
        return other.apply(new Cell.Blank());
    }
}
