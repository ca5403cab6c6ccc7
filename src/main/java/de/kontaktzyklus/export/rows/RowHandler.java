package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.FormatLimits;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.content.RecordWatch;
import de.kontaktzyklus.export.content.RecordWatch.Stray;
import de.kontaktzyklus.export.text.CellText;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the fields of a record as FastCSV finds them; the first record that is not blank is the header. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<SourceRow> {

    private final ExportSource source;
    private final ExportFormat format;
    private final RecordWatch watch;
    private List<String> fields = new ArrayList<>();
    private boolean isQuoted;
    private @Nullable Header header;

    RowHandler(ExportSource source, ExportFormat format, RecordWatch watch) {
        this.source = source;
        this.format = format;
        this.watch = watch;
    }

    boolean hasHeader() {
        return header != null;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        fields = new ArrayList<>(header == null ? 32 : header.width());
        isQuoted = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        FormatLimits limits = format.limits();
        if (index >= limits.maxFields()) {
            throw refused(Problem.FIELDS_TOO_MANY, limits.maxFields());
        }
        if (length > limits.maxFieldLength()) {
            throw refused(Problem.FIELD_TOO_LONG, limits.maxFieldLength());
        }
        isQuoted |= quoted;
        fields.add(CellText.trimmed(buffer, offset, length));
    }

    /** The record, or null for a blank line and for the header, which FastCSV then skips. */
    @Override
    @SuppressWarnings("NullAway") // null is FastCSV's way to skip a record
    protected @Nullable SourceRow buildRecord() {
        boolean stray = joinStray();
        if (isBlank()) {
            return null;
        }
        if (header == null) {
            header = headerFrom(stray);
            return null;
        }
        return new SourceRow(line(), Collections.unmodifiableList(fields), stray, header);
    }

    private boolean isBlank() {
        return fields.isEmpty()
                || (fields.size() == 1 && !isQuoted && fields.get(0).isEmpty());
    }

    /** Takes out the fields that the watch has made of stray text, so that the other fields keep their places. */
    private boolean joinStray() {
        boolean any = false;
        for (Optional<Stray> stray = watch.nextStray(line()); stray.isPresent(); stray = watch.nextStray(line())) {
            fields.remove(stray.get().field() + 1);
            any = true;
        }
        return any;
    }

    private Header headerFrom(boolean stray) {
        if (stray) {
            throw refused(Problem.HEADER_UNREADABLE);
        }
        return Header.of(source, format, line(), fields);
    }

    private int line() {
        return (int) getStartingLineNumber();
    }

    private RefusedContentException refused(Problem problem, Object... details) {
        return new RefusedContentException(ExportFinding.atLine(source.name(), line(), problem, details));
    }
}
