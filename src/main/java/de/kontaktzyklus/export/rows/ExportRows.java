package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.FormatLimits;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.content.ContentStream;
import de.kontaktzyklus.export.content.RecordWatch;
import de.kontaktzyklus.export.content.TextEncoding;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.function.Consumer;

/** Streams the records of one file, in its order. */
final class ExportRows {

    /** FastCSV's own limit of a field; ours is lower, in {@link RecordWatch}. */
    private static final int PARSER_BUFFER = 1 << 24;

    private ExportRows() {}

    /**
     * @return how many records the file has, without the header
     * @throws RefusedContentException when the file cannot be taken as a whole
     */
    static int forEach(ExportSource source, TextEncoding encoding, ExportFormat format, Consumer<SourceRow> rows)
            throws IOException {
        char separator = separator(source, encoding, format);
        try (Reader text = text(source, encoding, format)) {
            return forEach(source, format, text, separator, rows);
        }
    }

    /** Reads the beginning with a separate decoder: a decoder that has met broken characters cannot be used again. */
    private static char separator(ExportSource source, TextEncoding encoding, ExportFormat format) throws IOException {
        try (Reader text = text(source, encoding, format)) {
            return Separator.of(beginning(text), format.columnsByName(source.kind()));
        }
    }

    private static int forEach(
            ExportSource source, ExportFormat format, Reader text, char separator, Consumer<SourceRow> rows)
            throws IOException {
        RecordWatch watch =
                new RecordWatch(text, source.name(), separator, format.limits().maxRecordLength());
        RowHandler handler = new RowHandler(source, format, watch);
        int count = 0;
        try (CsvReader<SourceRow> reader = parser(separator).build(handler, watch)) {
            for (var iterator = reader.iterator(); hasNext(source, iterator); count++) {
                SourceRow row = iterator.next();
                refuseGiant(source, format.limits(), count, row);
                rows.accept(row);
            }
        }
        if (!handler.hasHeader()) {
            throw new RefusedContentException(ExportFinding.ofFile(source.name(), Problem.FILE_EMPTY));
        }
        return count;
    }

    private static void refuseGiant(ExportSource source, FormatLimits limits, int before, SourceRow row) {
        if (before == limits.maxRows() && source.kind() != ExportKind.CONTACTS) {
            throw new RefusedContentException(
                    ExportFinding.atLine(source.name(), row.line(), Problem.ROWS_TOO_MANY, limits.maxRows()));
        }
    }

    /** FastCSV wraps exceptions: our finding is taken out again, and any other exception goes on as it is. */
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

    private static CsvReader.CsvReaderBuilder parser(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(PARSER_BUFFER);
    }

    private static Reader text(ExportSource source, TextEncoding encoding, ExportFormat format) throws IOException {
        InputStream content = ContentStream.open(source, format.limits());
        content.skipNBytes(encoding.markLength());
        return new BufferedReader(new InputStreamReader(
                content,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static String beginning(Reader text) throws IOException {
        char[] start = new char[1 << 16];
        int length = 0;
        try {
            for (int read = 0; read >= 0 && length < start.length; length += Math.max(read, 0)) {
                read = text.read(start, length, start.length - length);
            }
        } catch (CharacterCodingException e) {
            // Reported with its line when the file is read.
        }
        return new String(start, 0, length);
    }
}
