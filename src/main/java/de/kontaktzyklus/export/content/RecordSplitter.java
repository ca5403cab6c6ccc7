package de.kontaktzyklus.export.content;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Splits a text into records and fields (RFC 4180), looking at each character once. A record that is too long, or a
 * quote that is never closed, is noticed before half the file is collected.
 *
 * <p>Text behind a closing quote costs only its record as long as that stays on one line: the text is left out, and the
 * record is marked. Over several lines it is the mark of a missing quote, and no row boundary can be trusted: the file
 * is refused.
 *
 * <p>Of a field that nobody reads only a beginning is kept, so that it may be of any length; a hash over every
 * character of the rest tells two of them apart.
 */
public final class RecordSplitter {

    /** Characters of a field nobody reads that are kept all the same. */
    static final int KEPT_OF_UNREAD = 1_000;

    private static final char QUOTE = '"';
    private static final int END = -1;
    private static final int CHUNK = 1 << 13;

    private final Reader in;
    private final Text text;
    private final Fields fields;
    private final TailHash tail = new TailHash();
    private char[] buffer = new char[4 * CHUNK];
    private int at;
    private int filled;
    /** What is kept of the field so far: from the first place to before the second. */
    private int fieldStart;

    private int fieldEnd;
    private boolean isUnread;
    private int looked;
    private char lastCut;
    private long passed;
    private long recordBegin;
    private int line = 1;
    private int recordLine = 1;
    private boolean isStray;
    private boolean hasNul;
    private int recordsWithNul;

    /**
     * The text to split.
     *
     * @param file its name, for findings
     * @param separator between fields
     * @param maxRecordLength in characters, with separators and quotes; of a field that nobody reads only what is kept
     *     counts
     * @param headerLine line of the header; what stands before it is no record
     * @param isReadField which fields, counted from 0, are read at all
     */
    public record Text(String file, char separator, int maxRecordLength, int headerLine, IntPredicate isReadField) {}

    /** Takes the records field by field. The characters are lent: they change with the next field. */
    public interface Fields {

        /** A record begins on a line, counted from 1. A blank line is one without fields. */
        void begin(int startingLine);

        /**
         * The next field, counted from 0.
         *
         * @param tail hash of what was not kept of it, empty where all was
         */
        void field(int index, char[] characters, int offset, int length, String tail);

        /**
         * The record ends.
         *
         * @param isStray whether there was text behind a closing quote: where its fields end cannot be told for sure
         */
        void end(boolean isStray);
    }

    /** @param in decoded, without a byte order mark */
    public RecordSplitter(Reader in, Text text, Fields fields) {
        this.in = in;
        this.text = text;
        this.fields = fields;
    }

    /**
     * Splits the text to its end.
     *
     * @return how many records have a NUL in them
     * @throws RefusedContentException when the text cannot be taken as a whole
     */
    public int split() throws IOException {
        boolean isMore = true;
        while (isMore) {
            isMore = splitRecord();
        }
        return recordsWithNul;
    }

    /**
     * Splits the next record only, and says whether it ended with its line: the last one may end with the text.
     *
     * @throws RefusedContentException as {@link #split}
     */
    public boolean splitRecord() throws IOException {
        recordLine = line;
        recordBegin = passed + at;
        isStray = false;
        hasNul = false;
        startField(0);
        int first = next();
        if (first == END) {
            return false;
        }
        fields.begin(recordLine);
        int behind = first;
        if (!isLineEnd(first)) {
            at--;
            behind = text.separator();
        }
        for (int index = 0; behind == text.separator(); index++) {
            behind = field(index);
        }
        refuseIfTooLong(behind == END ? 0 : 1);
        fields.end(isStray);
        return endLine(behind);
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private boolean endLine(int end) throws IOException {
        line++;
        if (end == '\r') {
            recordBegin = passed + at; // what is read on for the sake of a line feed is none of the record behind us
            startField(0);
            if (next() != '\n' && filled > 0) {
                at--;
            }
        }
        return end != END;
    }

    private void startField(int index) {
        fieldStart = at;
        fieldEnd = at;
        looked = 0;
        isUnread = recordLine > text.headerLine() && !text.isReadField().test(index);
    }

    /** Hands over a field, and says what stands behind it: a separator, the end of the line, or of the text. */
    private int field(int index) throws IOException {
        startField(index);
        int first = next();
        int behind = first;
        if (first == QUOTE) {
            fieldStart = at;
            fieldEnd = at;
            behind = quoted();
        } else if (first != END) {
            at--;
            behind = plain();
        }
        cutUnread();
        fields.field(index, buffer, fieldStart, fieldEnd - fieldStart, tail.isEmpty() ? "" : tail.take());
        return behind;
    }

    private int plain() throws IOException {
        char separator = text.separator();
        while (true) {
            char[] characters = buffer;
            int end = filled;
            int i = at;
            while (i < end && characters[i] != separator && characters[i] > '\r') {
                i++;
            }
            at = i;
            fieldEnd = i;
            int c = next();
            if (c == separator || isLineEnd(c) || c == END) {
                return c;
            }
            keep((char) c);
        }
    }

    private int quoted() throws IOException {
        boolean isAfterReturn = false;
        while (true) {
            int c = next();
            if (c == END) {
                throw refused(recordLine, Problem.QUOTE_UNCLOSED);
            }
            if (c == QUOTE) {
                int behind = next();
                if (behind != QUOTE) {
                    return behind == text.separator() || isLineEnd(behind) || behind == END ? behind : stray(behind);
                }
                recordBegin += isUnread ? 1 : 0; // of the two one is a character of the field
            } else if (isLineEnd(c) && !(c == '\n' && isAfterReturn)) {
                line++;
                refuseIfStray();
            }
            isAfterReturn = c == '\r';
            keep((char) c);
        }
    }

    /** Passes over the text behind a closing quote; quotes in it mean nothing. */
    private int stray(int first) throws IOException {
        isStray = true;
        refuseIfStray();
        int c = first;
        while (c != text.separator() && !isLineEnd(c) && c != END) {
            noteNul(c);
            c = next();
        }
        return c;
    }

    private void refuseIfStray() {
        if (isStray && line != recordLine) {
            throw refused(recordLine, Problem.QUOTE_OVER_LINES);
        }
    }

    private void keep(char c) {
        noteNul(c);
        buffer[fieldEnd++] = c;
    }

    private void noteNul(int c) {
        if (c == 0 && !hasNul) {
            hasNul = true;
            recordsWithNul++;
        }
    }

    /** The next character, or the end. */
    private int next() throws IOException {
        return at < filled || fill() ? buffer[at++] : END;
    }

    /** Reads on. What is kept of the field moves to the front of the buffer, which grows if need be. */
    private boolean fill() throws IOException {
        cutUnread();
        refuseIfTooLong(0);
        int kept = fieldEnd - fieldStart;
        passed += at - kept;
        System.arraycopy(buffer, fieldStart, buffer, 0, kept);
        if (buffer.length - kept < CHUNK) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        fieldStart = 0;
        fieldEnd = kept;
        at = kept;
        filled = kept + Math.max(0, decoded(kept));
        return at < filled;
    }

    private int decoded(int from) throws IOException {
        try {
            return in.read(buffer, from, CHUNK);
        } catch (CharacterCodingException e) {
            throw refused(line, Problem.ENCODING_UNREADABLE);
        }
    }

    /** @param lineEnd characters of the line end among those passed */
    private void refuseIfTooLong(int lineEnd) {
        if (passed + at - lineEnd - recordBegin > text.maxRecordLength()) {
            throw refused(recordLine, Problem.RECORD_TOO_LONG, text.maxRecordLength());
        }
    }

    /** Every character goes into the hash. Marks of broken bytes are kept as well: they are more than text. */
    private void cutUnread() {
        if (!isUnread || (looked == 0 && fieldEnd - fieldStart <= KEPT_OF_UNREAD)) {
            return;
        }
        int to = fieldStart + (looked == 0 ? keptOfUnread() : looked);
        char before = looked == 0 ? buffer[to - 1] : lastCut;
        for (int i = to; i < fieldEnd; i++) {
            char c = buffer[i];
            tail.add(c);
            if (MarkingReader.isMark(before, c)) {
                buffer[to++] = c;
            } else {
                recordBegin++; // counts for no length
            }
            before = c;
        }
        lastCut = before;
        fieldEnd = to;
        looked = to - fieldStart;
    }

    /** No half of a surrogate pair: with a mark behind it, it would be a character again. */
    private int keptOfUnread() {
        return KEPT_OF_UNREAD - (Character.isHighSurrogate(buffer[fieldStart + KEPT_OF_UNREAD - 1]) ? 1 : 0);
    }

    private RefusedContentException refused(int at, Problem problem, Object... details) {
        return new RefusedContentException(ExportFinding.atLine(text.file(), at, problem, details));
    }
}
