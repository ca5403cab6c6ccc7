package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.content.RecordWatch;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import org.jspecify.annotations.Nullable;

/** Takes the fields of a record as FastCSV finds them. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<SourceRow> {

    private final Reading reading;
    private final Header header;
    private final RecordWatch watch;
    private final RowBuilder row;
    private int strays;

    RowHandler(Reading reading, Header header, RecordWatch watch) {
        this.reading = reading;
        this.header = header;
        this.watch = watch;
        this.row = new RowBuilder(reading, header);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        row.begin((int) startingLineNumber);
        strays = 0;
    }

    /** A field that the watch has made of stray text is left out, so that the others keep their places. */
    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        int place = index - strays;
        if (place > 0 && watch.takesStray(line(), place - 1)) {
            strays++;
        } else if (line() > header.line()) {
            add(place, buffer, offset, length);
        }
    }

    private void add(int place, char[] buffer, int offset, int length) {
        int longest = reading.limits().maxFieldLength();
        if (length > longest && header.column(place) != null) {
            throw refused(Problem.FIELD_TOO_LONG, longest);
        }
        String text = length == 0 ? "" : new String(buffer, offset, length);
        row.add(place, header.column(place) == null ? text + watch.tailOf(line(), place) : text);
    }

    /** The record, or null for a blank one and for all up to the header, which FastCSV then skips. */
    @Override
    @SuppressWarnings("NullAway") // null is FastCSV's way to skip a record
    protected @Nullable SourceRow buildRecord() {
        if (line() == header.line() && strays > 0) {
            throw refused(Problem.HEADER_UNREADABLE);
        }
        return line() > header.line() ? row.build(strays > 0) : null;
    }

    private int line() {
        return (int) getStartingLineNumber();
    }

    private RefusedContentException refused(Problem problem, Object... details) {
        return reading.refused(line(), problem, details);
    }
}
