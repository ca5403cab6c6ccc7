package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.content.RecordSplitter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes rows of the fields of a text, of those behind the header. */
final class RowHandler implements RecordSplitter.Fields {

    private final Reading reading;
    private final Header header;
    private final Consumer<SourceRow> rows;
    private final RowBuilder row;
    private int line;
    private int count;

    RowHandler(Reading reading, Header header, Consumer<SourceRow> rows) {
        this.reading = reading;
        this.header = header;
        this.rows = rows;
        this.row = new RowBuilder(reading, header);
    }

    @Override
    public void begin(int startingLine) {
        line = startingLine;
        row.begin(startingLine);
    }

    @Override
    public void field(int index, char[] characters, int offset, int length, String tail) {
        if (line <= header.line()) {
            return;
        }
        int longest = reading.limits().maxFieldLength();
        if (length > longest && header.column(index) != null) {
            throw refused(Problem.FIELD_TOO_LONG, longest);
        }
        if (tail.isEmpty()) {
            row.add(index, characters, offset, length);
        } else {
            row.add(index, new String(characters, offset, length) + tail);
        }
    }

    @Override
    public void end(boolean isStray) {
        if (line == header.line() && isStray) {
            throw refused(Problem.HEADER_UNREADABLE);
        }
        @Nullable SourceRow built = line > header.line() ? row.build(isStray) : null;
        if (built != null) {
            count++;
            rows.accept(built);
        }
    }

    /** How many rows there were. */
    int count() {
        return count;
    }

    private RefusedContentException refused(Problem problem, Object... details) {
        return reading.refused(line, problem, details);
    }
}
