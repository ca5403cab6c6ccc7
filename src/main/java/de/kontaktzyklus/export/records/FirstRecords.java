package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.content.RecordSplitter;
import de.kontaktzyklus.export.text.CellText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the first records of a text under one separator, split as the rows will be. */
final class FirstRecords implements RecordSplitter.Fields {

    private final int firstLine;
    private final List<Opening.Start> records = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private int line;
    private @Nullable RefusedContentException refusal;

    private FirstRecords(int firstLine) {
        this.firstLine = firstLine;
    }

    /**
     * Splits the beginning of a text.
     *
     * @param beginning its last record may be cut off
     * @param firstLine records before it are none
     */
    static FirstRecords of(Reading reading, String beginning, char separator, int firstLine) {
        FirstRecords first = new FirstRecords(firstLine);
        RecordSplitter.Text text = new RecordSplitter.Text(
                reading.source().name(), separator, beginning.length(), Integer.MAX_VALUE, place -> true);
        first.collect(new RecordSplitter(new StringReader(beginning), text, first));
        return first;
    }

    private void collect(RecordSplitter splitter) {
        try {
            boolean isMore = true;
            while (isMore && records.size() < Opening.MOST) {
                isMore = splitter.splitRecord();
            }
        } catch (RefusedContentException e) {
            refusal = e;
            end(true); // what there is of the record
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that are not blank, as far as they can be split. */
    List<Opening.Start> records() {
        return records;
    }

    /** Why there are no more of them, where the text cannot be split further. */
    Optional<RefusedContentException> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public void begin(int startingLine) {
        line = startingLine;
        fields = new ArrayList<>();
    }

    @Override
    public void field(int index, char[] characters, int offset, int length, String tail) {
        fields.add(new String(characters, offset, length));
    }

    @Override
    public void end(boolean isStray) {
        if (line >= firstLine && !fields.stream().allMatch(CellText::isNothing)) {
            records.add(new Opening.Start(line, fields));
        }
    }
}
