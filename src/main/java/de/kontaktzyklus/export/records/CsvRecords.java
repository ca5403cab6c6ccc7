package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.content.ContentStream;
import de.kontaktzyklus.export.content.RecordSplitter;
import de.kontaktzyklus.export.content.TextEncoding;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.function.Consumer;

/** Text with separators (RFC 4180). */
final class CsvRecords {

    /** As far as a header may reach, and the lines above it. */
    private static final int BEGINNING = 1 << 16;

    private CsvRecords() {}

    static void forEach(Reading reading, TextEncoding encoding, Consumer<SourceRow> rows) throws IOException {
        CsvOpening opening = opening(reading, encoding);
        Header header = Header.of(reading, opening.records());
        reading.onlooker()
                .laidOut(header.layout(
                        opening.separator(), opening.basis(), opening.records().first()));
        try (Reader text = ContentStream.text(reading.source(), encoding, reading.limits())) {
            forEach(reading, header, opening.separator(), text, rows);
        }
    }

    /**
     * Reads the beginning with a decoder of its own: one that has met broken characters cannot be asked a second time.
     */
    static CsvOpening opening(Reading reading, TextEncoding encoding) throws IOException {
        try (Reader text = ContentStream.text(reading.source(), encoding, reading.limits())) {
            return CsvOpening.of(reading, beginning(text));
        } catch (CharacterCodingException e) {
            throw reading.refused(0, Problem.ENCODING_UNREADABLE);
        }
    }

    private static void forEach(Reading reading, Header header, char separator, Reader text, Consumer<SourceRow> rows)
            throws IOException {
        RowHandler handler = new RowHandler(reading, header, rows);
        RecordSplitter.Text splitting = new RecordSplitter.Text(
                reading.source().name(),
                separator,
                reading.limits().maxRecordLength(),
                header.line(),
                place -> header.column(place) != null);
        int withNul = new RecordSplitter(text, splitting, handler).split();
        refuseBinary(reading, withNul, handler.count());
    }

    /**
     * One record with a NUL may be an accident; more than one in a hundred are no text (docs/operations.md, What an
     * export may look like).
     */
    private static void refuseBinary(Reading reading, int withNul, int records) {
        if (withNul > 1 && 100L * withNul > records) {
            throw reading.refused(0, Problem.CONTENT_BINARY);
        }
    }

    private static String beginning(Reader text) throws IOException {
        char[] start = new char[BEGINNING];
        int length = 0;
        for (int read = 0; read >= 0 && length < start.length - 1; length += Math.max(read, 0)) {
            read = text.read(start, length, start.length - length);
        }
        return new String(start, 0, length);
    }
}
