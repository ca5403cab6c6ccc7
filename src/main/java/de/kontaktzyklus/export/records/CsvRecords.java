package de.kontaktzyklus.export.records;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.content.ContentStream;
import de.kontaktzyklus.export.content.RecordWatch;
import de.kontaktzyklus.export.content.TextEncoding;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.function.Consumer;

/** Text with separators (RFC 4180). */
final class CsvRecords {

    /** FastCSV's own bound on a field; ours is reached first, in {@link RecordWatch}. */
    private static final int PARSER_BUFFER = 1 << 24;

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
    private static CsvOpening opening(Reading reading, TextEncoding encoding) throws IOException {
        try (Reader text = ContentStream.text(reading.source(), encoding, reading.limits())) {
            return CsvOpening.of(reading, beginning(text));
        } catch (CharacterCodingException e) {
            throw reading.refused(0, Problem.ENCODING_UNREADABLE);
        }
    }

    private static void forEach(Reading reading, Header header, char separator, Reader text, Consumer<SourceRow> rows)
            throws IOException {
        ExportSource source = reading.source();
        RecordWatch watch = new RecordWatch(
                text,
                source.name(),
                separator,
                reading.limits().maxRecordLength(),
                header.line(),
                place -> header.column(place) != null);
        int count = 0;
        try (CsvReader<SourceRow> reader = parser(separator).build(new RowHandler(reading, header, watch), watch)) {
            for (var iterator = reader.iterator(); hasNext(source, iterator); count++) {
                rows.accept(iterator.next());
            }
        }
        refuseBinary(reading, watch.recordsWithNul(), count);
    }

    /** One record with a NUL may be an accident; more than one in a hundred are no text (contract, section 1). */
    private static void refuseBinary(Reading reading, int withNul, int records) {
        if (withNul > 1 && 100L * withNul > records) {
            throw reading.refused(0, Problem.CONTENT_BINARY);
        }
    }

    /** FastCSV wraps what is thrown below it; the finding is taken out again, and a fault of ours stays what it is. */
    private static boolean hasNext(ExportSource source, Iterator<SourceRow> iterator) throws IOException {
        try {
            return iterator.hasNext();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RefusedContentException refused) {
                throw refused;
            }
            if (e.getCause() != null) {
                throw e;
            }
            throw new RefusedContentException(ExportFinding.ofFile(source.name(), Problem.QUOTE_UNCLOSED));
        }
    }

    static CsvReader.CsvReaderBuilder parser(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(PARSER_BUFFER);
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
