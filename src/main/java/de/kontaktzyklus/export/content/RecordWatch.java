package de.kontaktzyklus.export.content;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * Reads the characters between the decoder and the CSV parser. A record that is too long, or a quote that is never
 * closed, must be noticed before the parser has collected half the file; and the parser alone cannot tell a record with
 * text after a closing quote from a good one.
 *
 * <p>If such a record is on one line, only this record is rejected: the parser sees the stray text as a separate field
 * with masked quotes, so that the record ends with its line. If it goes over several lines, a quote is missing and
 * nobody knows where rows end: the file is refused.
 */
public final class RecordWatch extends Reader {

    private static final char QUOTE = '"';
    private static final char MASK = '\'';

    private final Reader in;
    private final String file;
    private final char separator;
    private final int maxRecordLength;
    private final Queue<Stray> strays = new ArrayDeque<>();
    private Place place = Place.FIELD_START;
    private int line = 1;
    private int recordLine = 1;
    private int recordLength;
    private int field;
    private boolean isStray;
    private boolean afterReturn;

    private enum Place {
        FIELD_START,
        PLAIN,
        QUOTED,
        BEHIND_QUOTE,
        STRAY
    }

    /** Text after the closing quote of a field, counted from 0, in the record that begins on this line. */
    public record Stray(int line, int field) {}

    public RecordWatch(Reader in, String file, char separator, int maxRecordLength) {
        this.in = in;
        this.file = file;
        this.separator = separator;
        this.maxRecordLength = maxRecordLength;
    }

    /** The next stray text of the record that begins on this line, if any; call it in the order of the file. */
    public Optional<Stray> nextStray(int startingLine) {
        Stray next = strays.peek();
        return next != null && next.line() == startingLine ? Optional.of(strays.remove()) : Optional.empty();
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = decoded(buffer, offset, count);
        if (read < 0 && place == Place.QUOTED) {
            throw refused(recordLine, Problem.QUOTE_UNCLOSED);
        }
        for (int i = offset; i < offset + read; i++) {
            buffer[i] = shown(buffer[i]);
        }
        return read;
    }

    private int decoded(char[] buffer, int offset, int count) throws IOException {
        try {
            return in.read(buffer, offset, count);
        } catch (CharacterCodingException e) {
            throw refused(line, Problem.ENCODING_UNREADABLE);
        }
    }

    /** Reads one character and returns what the parser gets instead. */
    private char shown(char c) {
        boolean secondOfTwo = c == '\n' && afterReturn;
        afterReturn = c == '\r';
        if (c == '\n' || c == '\r') {
            if (!secondOfTwo) {
                endLine();
            }
            return c;
        }
        count(c);
        Place before = place;
        place = next(c);
        if (place != Place.STRAY) {
            return c;
        }
        return before == Place.BEHIND_QUOTE ? separator : c == QUOTE ? MASK : c;
    }

    private void count(char c) {
        if (c == 0) {
            throw refused(line, Problem.CONTENT_BINARY);
        }
        if (++recordLength > maxRecordLength) {
            throw refused(recordLine, Problem.RECORD_TOO_LONG, maxRecordLength);
        }
    }

    private void endLine() {
        line++;
        if (place == Place.QUOTED) {
            refuseIfStray();
            return;
        }
        place = Place.FIELD_START;
        recordLine = line;
        recordLength = 0;
        field = 0;
        isStray = false;
    }

    private Place next(char c) {
        return switch (place) {
            case FIELD_START -> c == QUOTE ? Place.QUOTED : plain(c);
            case PLAIN -> plain(c);
            case QUOTED -> c == QUOTE ? Place.BEHIND_QUOTE : Place.QUOTED;
            case BEHIND_QUOTE -> behindQuote(c);
            case STRAY -> c == separator ? nextField() : Place.STRAY;
        };
    }

    private Place plain(char c) {
        return c == separator ? nextField() : Place.PLAIN;
    }

    private Place nextField() {
        field++;
        return Place.FIELD_START;
    }

    private Place behindQuote(char c) {
        if (c == QUOTE) {
            return Place.QUOTED; // a doubled quote
        }
        if (c == separator) {
            return nextField();
        }
        isStray = true;
        strays.add(new Stray(recordLine, field));
        refuseIfStray();
        return Place.STRAY;
    }

    private void refuseIfStray() {
        if (isStray && line != recordLine) {
            throw refused(recordLine, Problem.QUOTE_OVER_LINES);
        }
    }

    private RefusedContentException refused(int at, Problem problem, Object... details) {
        return new RefusedContentException(ExportFinding.atLine(file, at, problem, details));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
