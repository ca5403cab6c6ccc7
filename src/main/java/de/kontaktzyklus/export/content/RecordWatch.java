package de.kontaktzyklus.export.content;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.IntPredicate;

/**
 * Reads the characters between the decoder and the CSV parser. A record that is too long, or a quote that is never
 * closed, must be noticed before the parser has collected half the file; and the parser alone cannot tell a record with
 * text after a closing quote from a good one.
 *
 * <p>Such a record costs only itself as long as it stays on one line: the parser is shown the stray text as a field of
 * its own, its quotes masked, so that the record ends with its line for the parser, too. Over several lines it is the
 * mark of a missing quote, and no row boundary can be trusted: the file is refused.
 *
 * <p>Of a field that nobody reads the parser is shown a beginning only, so that it may be of any length; a hash of the
 * rest tells two of them apart.
 */
public final class RecordWatch extends Reader {

    /** Characters of a field nobody reads that are shown all the same. */
    static final int SHOWN_OF_UNREAD = 1_000;

    private static final char QUOTE = '"';
    private static final char MASK = '\'';

    private final Reader in;
    private final String file;
    private final char separator;
    private final int maxRecordLength;
    private final int headerLine;
    private final IntPredicate isReadField;
    private final Queue<Place> strays = new ArrayDeque<>();
    private final Queue<Tail> tails = new ArrayDeque<>();
    private final TailHash tail = new TailHash();
    private State state = State.FIELD_START;
    private int line = 1;
    private int recordLine = 1;
    private int recordLength;
    private int field;
    private int fieldLength;
    private boolean isUnread;
    private boolean isStray;
    private boolean afterReturn;
    private boolean hasNul;
    private int recordsWithNul;
    private char before;

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        BEHIND_QUOTE,
        STRAY
    }

    /** A field, counted from 0, of the record that begins on the line. */
    private record Place(int line, int field) {}

    private record Tail(Place place, String hash) {}

    /**
     * @param headerLine line of the header; what stands before it is no record
     * @param isReadField which fields, counted from 0, are read at all
     */
    public RecordWatch(
            Reader in, String file, char separator, int maxRecordLength, int headerLine, IntPredicate isReadField) {
        this.in = in;
        this.file = file;
        this.separator = separator;
        this.maxRecordLength = maxRecordLength;
        this.headerLine = headerLine;
        this.isReadField = isReadField;
    }

    /**
     * Whether text stands behind the closing quote of this field, so that the next one the parser is shown is only
     * that; to be asked in the order of the file.
     */
    public boolean takesStray(int startingLine, int index) {
        Place next = strays.peek();
        boolean isNext = next != null && next.line() == startingLine && next.field() == index;
        if (isNext) {
            strays.remove();
        }
        return isNext;
    }

    /** The hash of what was not shown of a field, empty where all was; to be asked in the order of the file. */
    public String tailOf(int startingLine, int index) {
        Tail next = tails.peek();
        boolean isNext = next != null
                && next.place().line() == startingLine
                && next.place().field() == index;
        return isNext ? tails.remove().hash() : "";
    }

    /** How many records have a NUL in them, so far. */
    public int recordsWithNul() {
        return recordsWithNul;
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int shown = 0;
        while (shown == 0) {
            int read = decoded(buffer, offset, count);
            if (read < 0) {
                end();
                return -1;
            }
            shown = shown(buffer, offset, read);
        }
        return shown;
    }

    private void end() {
        if (state == State.QUOTED) {
            throw refused(recordLine, Problem.QUOTE_UNCLOSED);
        }
        endField();
    }

    private int decoded(char[] buffer, int offset, int count) throws IOException {
        try {
            return in.read(buffer, offset, count);
        } catch (CharacterCodingException e) {
            throw refused(line, Problem.ENCODING_UNREADABLE);
        }
    }

    /** Moves what the parser is shown to the front, and says how much that is. */
    private int shown(char[] buffer, int offset, int count) {
        int to = offset;
        for (int i = offset; i < offset + count; i++) {
            char c = buffer[i];
            char shown = shown(c);
            if (isCut(c)) {
                tail.add(c);
            } else {
                recordLength++;
                buffer[to++] = shown;
            }
            before = c;
        }
        if (recordLength > maxRecordLength) {
            throw refused(recordLine, Problem.RECORD_TOO_LONG, maxRecordLength);
        }
        return to - offset;
    }

    /** Quotes, line ends and marks of broken bytes are shown in any case: they are more than text. */
    private boolean isCut(char c) {
        return isUnread
                && fieldLength > SHOWN_OF_UNREAD
                && (state == State.PLAIN || state == State.QUOTED)
                && c != QUOTE
                && c != '\n'
                && c != '\r'
                && !MarkingReader.isMark(before, c);
    }

    /** Follows one character and says what the parser is shown of it. */
    private char shown(char c) {
        boolean secondOfTwo = c == '\n' && afterReturn;
        afterReturn = c == '\r';
        if (c == '\n' || c == '\r') {
            if (!secondOfTwo) {
                endLine();
            }
            return c;
        }
        if (c == 0 && !hasNul) {
            hasNul = true;
            recordsWithNul++;
        }
        State earlier = state;
        state = next(c);
        if (isUnread && isContent(earlier)) {
            fieldLength++;
        }
        if (state != State.STRAY) {
            return c;
        }
        return earlier == State.BEHIND_QUOTE ? separator : c == QUOTE ? MASK : c;
    }

    /** Quotes around a field are no part of it, and of two inside only one is. */
    private boolean isContent(State earlier) {
        return state == State.PLAIN || (state == State.QUOTED && earlier != State.FIELD_START);
    }

    private void endLine() {
        line++;
        if (state == State.QUOTED) {
            refuseIfStray();
            return;
        }
        if (recordLength > maxRecordLength) {
            throw refused(recordLine, Problem.RECORD_TOO_LONG, maxRecordLength);
        }
        endField();
        state = State.FIELD_START;
        recordLine = line;
        recordLength = 0;
        field = 0;
        isUnread = isUnread(0);
        isStray = false;
        hasNul = false;
    }

    private boolean isUnread(int index) {
        return recordLine > headerLine && !isReadField.test(index);
    }

    private void endField() {
        fieldLength = 0;
        if (!tail.isEmpty()) {
            tails.add(new Tail(new Place(recordLine, field), tail.take()));
        }
    }

    private State next(char c) {
        return switch (state) {
            case FIELD_START -> c == QUOTE ? State.QUOTED : plain(c);
            case PLAIN -> plain(c);
            case QUOTED -> c == QUOTE ? State.BEHIND_QUOTE : State.QUOTED;
            case BEHIND_QUOTE -> behindQuote(c);
            case STRAY -> c == separator ? nextField() : State.STRAY;
        };
    }

    private State plain(char c) {
        return c == separator ? nextField() : State.PLAIN;
    }

    private State nextField() {
        endField();
        field++;
        isUnread = isUnread(field);
        return State.FIELD_START;
    }

    private State behindQuote(char c) {
        if (c == QUOTE) {
            return State.QUOTED; // a doubled quote
        }
        if (c == separator) {
            return nextField();
        }
        isStray = true;
        strays.add(new Place(recordLine, field));
        refuseIfStray();
        return State.STRAY;
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
