package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.content.BrokenBytes;
import de.kontaktzyklus.export.text.CellText;
import de.kontaktzyklus.export.text.Cleaner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a record together, cleaned as their column wants it; the same for all formats. */
final class RowBuilder {

    private final Reading reading;
    private final Header header;
    private final Cleaner cleaner = new Cleaner();
    private List<String> fields = new ArrayList<>();
    private int line;
    private int fieldCount;
    private int misencoded;
    private boolean hasValue;

    RowBuilder(Reading reading, Header header) {
        this.reading = reading;
        this.header = header;
    }

    void begin(int startingLine) {
        line = startingLine;
        fields = new ArrayList<>(header.width());
        fieldCount = 0;
        misencoded = -1;
        hasValue = false;
    }

    int size() {
        return fieldCount;
    }

    /** The next cell. Empty ones behind the last column do not count. */
    void add(int place, String raw) {
        boolean isSimple = CellText.isSimple(raw);
        if (!isSimple && misencoded < 0 && BrokenBytes.areIn(raw)) {
            misencoded = place;
        }
        if (place < header.width()) {
            String text = cleaned(place, raw, isSimple);
            hasValue |= !CellText.isNothing(text);
            fields.add(text);
            fieldCount = place + 1;
        } else if (!CellText.isNothing(raw)) {
            hasValue = true;
            fieldCount = place + 1;
        }
    }

    /** Cells that a format leaves out because they are empty. */
    void fill() {
        while (fields.size() < header.width()) {
            add(fields.size(), "");
        }
    }

    private String cleaned(int place, String raw, boolean isSimple) {
        Column column = header.column(place);
        if (column == null) {
            return isSimple ? raw : CellText.trimmed(raw);
        }
        String text = isSimple ? raw : cleaned(column, raw);
        return column.isCustomer() ? customer(text) : text;
    }

    private String cleaned(Column column, String raw) {
        String text = column.isFreeText() ? cleaner.cleanFree(raw) : cleaner.clean(raw);
        if (!cleaner.traces().isEmpty() && !text.isEmpty()) {
            reading.notes().add(column, line, Problem.CELLS_CLEANED, cleaner.traces());
        }
        return text;
    }

    /** Written and compared without blanks inside and in upper case. */
    private static String customer(String text) {
        return isAsWritten(text) ? text : text.replaceAll("[\\s\\p{Z}]+", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isAsWritten(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** The record, or null where none of its fields has a value: such a one is skipped like a blank line. */
    @Nullable
    SourceRow build(boolean isStray) {
        if (!hasValue && !isStray) {
            reading.onlooker().skipped();
            return null;
        }
        return new SourceRow(
                reading, header, line, Collections.unmodifiableList(fields), fieldCount, isStray, misencoded);
    }
}
