package de.kontaktzyklus.export.records;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.content.BrokenBytes;
import de.kontaktzyklus.export.text.CellText;
import de.kontaktzyklus.export.text.Cleaner;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a record together, cleaned as their column wants it; the same for all formats. */
final class RowBuilder {

    private final Reading reading;
    private final Header header;
    private final Cleaner cleaner = new Cleaner();
    private final RepeatedFields values = new RepeatedFields(this::value);
    private final RepeatedFields names = new RepeatedFields(this::freeText);
    /** Where the fields of a column are looked up; nowhere if each row has its own, or nobody reads it. */
    private final @Nullable RepeatedFields[] repeated;

    private final Field empty;
    private Field[] fields = new Field[0];
    private int line;
    private int size;
    private int fieldCount;
    private int misencoded;
    private boolean hasValue;

    RowBuilder(Reading reading, Header header) {
        this.reading = reading;
        this.header = header;
        this.repeated = new @Nullable RepeatedFields[header.width()];
        Arrays.setAll(repeated, place -> repeated(header.column(place)));
        this.empty = value("");
    }

    private @Nullable RepeatedFields repeated(@Nullable Column column) {
        if (column == null || column.isOfOneClient()) {
            return null;
        }
        return column.isFreeText() ? names : values;
    }

    void begin(int startingLine) {
        line = startingLine;
        fields = new Field[header.width()];
        size = 0;
        fieldCount = 0;
        misencoded = -1;
        hasValue = false;
    }

    /** The next cell. Empty ones behind the last column do not count. */
    void add(int place, String raw) {
        if (place < header.width()) {
            put(place, field(header.column(place), raw));
        } else {
            addBehind(place, raw);
        }
    }

    /** The same of characters that are lent. */
    void add(int place, char[] characters, int offset, int length) {
        RepeatedFields known = place < repeated.length ? repeated[place] : null;
        if (known == null) {
            add(place, length == 0 ? "" : new String(characters, offset, length));
        } else {
            put(place, length == 0 ? empty : known.of(characters, offset, length));
        }
    }

    private void put(int place, Field field) {
        fields[place] = field;
        hasValue |= field.hasValue();
        size = place + 1;
        fieldCount = place + 1;
        if (field.isMisencoded() && misencoded < 0) {
            misencoded = place;
        }
        if (!field.traces().isEmpty()) {
            reading.notes()
                    .add(Objects.requireNonNull(header.column(place)), line, Problem.CELLS_CLEANED, field.traces());
        }
    }

    private void addBehind(int place, String raw) {
        if (misencoded < 0 && BrokenBytes.areIn(raw)) {
            misencoded = place;
        }
        if (!CellText.isNothing(raw)) {
            hasValue = true;
            fieldCount = place + 1;
        }
    }

    /** Cells that a format leaves out because they are empty. */
    void fill() {
        while (size < header.width()) {
            add(size, "");
        }
    }

    private Field field(@Nullable Column column, String raw) {
        if (column != null && column.isCustomer()) {
            return customer(raw);
        }
        if (column == null) {
            return CellText.isSimple(raw) ? simple(raw) : cleaned(raw, CellText.trimmed(raw), Set.of());
        }
        return column.isFreeText() ? freeText(raw) : value(raw);
    }

    private Field freeText(String raw) {
        return CellText.isSimple(raw) ? simple(raw) : cleaned(raw, cleaner.cleanFree(raw), cleaner.traces());
    }

    /** A key, a code, a date, a cycle or a flag. */
    private Field value(String raw) {
        return CellText.isSimple(raw) ? simple(raw) : cleaned(raw, cleaner.clean(raw), cleaner.traces());
    }

    private Field customer(String raw) {
        Field field = value(raw);
        String number = Case.customerNumber(field.text());
        return number.equals(field.text()) ? field : cleaned(raw, number, field.traces());
    }

    private Field simple(String text) {
        return new Field(text, !text.isEmpty(), reading.values().isEmpty(text), false, Set.of(), KeyedHash.of(text));
    }

    private Field cleaned(String raw, String text, Set<String> traces) {
        return new Field(
                text,
                !CellText.isNothing(text),
                reading.values().isEmpty(text),
                BrokenBytes.areIn(raw),
                text.isEmpty() ? Set.of() : Set.copyOf(traces),
                KeyedHash.of(text));
    }

    /** The record, or null where none of its fields has a value: such a one is skipped like a blank line. */
    @Nullable
    SourceRow build(boolean isStray) {
        if (!hasValue && !isStray) {
            reading.onlooker().skipped();
            return null;
        }
        Arrays.fill(fields, size, fields.length, empty);
        return new SourceRow(reading, header, line, fields, fieldCount, isStray, misencoded);
    }
}
