package de.kontaktzyklus.export.records;

import de.kontaktzyklus.cases.Fingerprint;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.ValueClass;
import de.kontaktzyklus.export.content.BrokenBytes;
import de.kontaktzyklus.export.text.ReadValues;
import de.kontaktzyklus.export.text.ReadValues.ReadDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A record of the file, its fields cleaned. */
public final class SourceRow {

    private final Reading reading;
    private final Header header;
    private final int line;
    private final Field[] fields;
    private final int fieldCount;
    private final boolean isStray;
    private final int misencoded;

    /**
     * @param line line on which it begins
     * @param fields in the order of the file, as many as the header has
     * @param fieldCount how many there are, without empty ones behind the last column
     * @param isStray whether there was text behind a closing quote: where its fields end cannot be told for sure
     * @param misencoded place of the first field with a byte that is not of the encoding; negative where there is none
     */
    SourceRow(
            Reading reading, Header header, int line, Field[] fields, int fieldCount, boolean isStray, int misencoded) {
        this.reading = reading;
        this.header = header;
        this.line = line;
        this.fields = fields;
        this.fieldCount = fieldCount;
        this.isStray = isStray;
        this.misencoded = misencoded;
    }

    public int line() {
        return line;
    }

    /** Equal for two rows of a file exactly when all their fields are. */
    public Fingerprint fingerprint() {
        return new Fingerprint(KeyedHash.of(fields));
    }

    /** Whether all its fields are there and can be told apart. */
    public boolean fits() {
        return !isStray && fieldCount == header.width();
    }

    /** Whether a byte of it is not of the encoding of the file. */
    public boolean isMisencoded() {
        return misencoded >= 0;
    }

    /**
     * What is wrong with the record as such, before anybody looks at its values: a byte that is not of the encoding, or
     * the number of its fields.
     */
    public Optional<ExportFinding> fault(String file) {
        if (isMisencoded()) {
            return Optional.of(new ExportFinding(
                    file, line, misencodedColumn(), ValueClass.NONE, Problem.ENCODING_INVALID, List.of()));
        }
        if (isStray) {
            return Optional.of(ExportFinding.atLine(file, line, Problem.QUOTE_STRAY));
        }
        return fieldCount == header.width()
                ? Optional.empty()
                : Optional.of(ExportFinding.atLine(file, line, Problem.FIELD_COUNT, fieldCount, header.width()));
    }

    /** Title of the column with the first byte that is not of the encoding; empty where nobody reads it. */
    private String misencodedColumn() {
        Column column = header.column(misencoded);
        return column == null ? "" : column.title();
    }

    /**
     * The field of the column; empty where column or field are missing, or where it holds what stands for empty. What a
     * date stands for is said by {@link #date}.
     */
    public String text(Column column) {
        int place = header.place(column);
        if (place < 0) {
            return "";
        }
        Field field = fields[place];
        return field.standsForEmpty() && !column.isFreeText() && !column.isDate() ? "" : field.text();
    }

    /** The field of a column of dates; that of an empty field where the column is missing. */
    public ReadDate date(Column column) {
        int place = header.place(column);
        return place < 0 ? values().date("") : fields[place].date(values());
    }

    /** The same, as far as it can be trusted: empty where a byte of it is broken. */
    public String readable(Column column) {
        String text = text(column);
        return isMisencoded() && BrokenBytes.areIn(text) ? "" : text;
    }

    /** What is {@link #readable}, the same object for all rows that have it: for what comes again and again. */
    public String repeated(Column column) {
        int place = header.place(column);
        if (place < 0) {
            return "";
        }
        return isMisencoded() ? values().text(readable(column)) : fields[place].kept(values());
    }

    /** How values of this file are read. */
    public ReadValues values() {
        return reading.values();
    }

    /** Counts the cell for the finding of its column. */
    public void note(Column column, Problem problem) {
        reading.notes().add(column, line, problem, Set.of());
    }

    /** Names the line only. */
    @Override
    public String toString() {
        return "Row[line " + line + "]";
    }
}
