package de.kontaktzyklus.export;

/** What can be wrong with a file or a row; the texts are in the bundle {@code messages}. */
public enum Problem {
    /** Bytes that are neither valid under the byte order mark, nor UTF-8, nor windows-1252. */
    ENCODING_UNREADABLE(Severity.REFUSES),
    /** UTF-8 that ends within a character: the file was cut off. */
    CHARACTER_CUT(Severity.REFUSES),
    /** The file cannot be opened or read. */
    NOT_READABLE(Severity.REFUSES),
    /** A NUL character: no text file. */
    CONTENT_BINARY(Severity.REFUSES),
    /** The .gz is cut off or broken. */
    PACKED_DAMAGED(Severity.REFUSES),
    FILE_TOO_LARGE(Severity.REFUSES),
    /** More than fit into memory, or than the office allows. */
    ROWS_TOO_MANY(Severity.REFUSES),
    CUSTOMERS_TOO_MANY(Severity.REFUSES),
    RECORD_TOO_LONG(Severity.REFUSES),
    FIELDS_TOO_MANY(Severity.REFUSES),
    FIELD_TOO_LONG(Severity.REFUSES),
    /** A quote that is never closed swallows the rest of the file. */
    QUOTE_UNCLOSED(Severity.REFUSES),
    /**
     * Text after a closing quote in a record of several lines: a closing quote is missing, and nobody knows where rows
     * end.
     */
    QUOTE_OVER_LINES(Severity.REFUSES),
    HEADER_UNREADABLE(Severity.REFUSES),
    FILE_EMPTY(Severity.REFUSES),
    NO_ROWS(Severity.REFUSES),
    COLUMN_MISSING(Severity.REFUSES),
    COLUMN_TWICE(Severity.REFUSES),
    ROWS_DROPPED(Severity.REFUSES),
    REJECTED_TOO_MANY(Severity.REFUSES),
    OLDER_THAN_IN_FORCE(Severity.REFUSES),
    /**
     * The date in the name is later than today and than the day the file was written: it would block every export until
     * then.
     */
    DATED_AHEAD(Severity.REFUSES),
    SYMBOLIC_LINK(Severity.REFUSES),

    FIELD_COUNT(Severity.REJECTS),
    /** Text after a closing quote, within one line. */
    QUOTE_STRAY(Severity.REJECTS),
    CUSTOMER_MISSING(Severity.REJECTS),
    DATE_INVALID(Severity.REJECTS),
    CYCLE_INVALID(Severity.REJECTS),
    FLAG_INVALID(Severity.REJECTS),
    DATE_MISSING(Severity.REJECTS),
    ID_MISSING(Severity.REJECTS),
    MONTH_INVALID(Severity.REJECTS),
    NUMBER_INVALID(Severity.REJECTS),

    /** Weekly hours that cannot be read: the caseworker stays, without them. */
    HOURS_IGNORED(Severity.WARNS),
    /** The same id again: the first row counts. */
    ID_TWICE(Severity.WARNS),
    CASEWORKER_UNKNOWN(Severity.WARNS),
    TEAM_UNKNOWN(Severity.WARNS),
    ADDRESS_MISSING(Severity.WARNS),
    DEPUTY_UNKNOWN(Severity.WARNS),
    LEADER_ADDRESS_MISSING(Severity.WARNS);

    private final Severity severity;

    Problem(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
