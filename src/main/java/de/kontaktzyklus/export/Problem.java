package de.kontaktzyklus.export;

/** What can be wrong with a file or a row; the texts are in the bundle {@code messages}. */
public enum Problem {
    /** Bytes that are neither valid under the byte order mark, nor UTF-8, nor windows-1252. */
    ENCODING_UNREADABLE(Severity.REFUSES),
    /** The byte order mark of UTF-8 over text that is written otherwise. */
    MARK_CONTRADICTED(Severity.REFUSES),
    /** The file cannot be opened or read. */
    NOT_READABLE(Severity.REFUSES),
    /** NUL characters in the header line or in more than one record of a hundred: no text file. */
    CONTENT_BINARY(Severity.REFUSES),
    LOOKS_LIKE_WORKBOOK(Severity.REFUSES),
    /** The format before 2007 (.xls). */
    LOOKS_LIKE_OLD_WORKBOOK(Severity.REFUSES),
    /** A .gz whose name does not say so. */
    LOOKS_LIKE_PACKED(Severity.REFUSES),
    LOOKS_LIKE_ARCHIVE(Severity.REFUSES),
    LOOKS_LIKE_PDF(Severity.REFUSES),
    LOOKS_LIKE_DOCUMENT(Severity.REFUSES),
    /** HTML or XML; some programs call that an Excel file. */
    LOOKS_LIKE_PAGE(Severity.REFUSES),
    /** Called .xlsx, but none. */
    NOT_A_WORKBOOK(Severity.REFUSES),
    WORKBOOK_DAMAGED(Severity.REFUSES),
    SHEET_MISSING(Severity.REFUSES),
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
    /** Something else stands above the header. */
    HEADER_BELOW(Severity.REFUSES),
    HEADER_IS_DATA(Severity.REFUSES),
    HEADER_UNKNOWN(Severity.REFUSES),
    COLUMN_MISSING(Severity.REFUSES),
    /** A required column is missing, and one with nearly its name is there. */
    COLUMN_RENAMED(Severity.REFUSES),
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

    /** A byte that is not of the encoding of the file. */
    ENCODING_INVALID(Severity.REJECTS),
    FIELD_COUNT(Severity.REJECTS),
    /** Text after a closing quote, within one line. */
    QUOTE_STRAY(Severity.REJECTS),
    CUSTOMER_MISSING(Severity.REJECTS),
    CUSTOMER_INVALID(Severity.REJECTS),
    DATE_INVALID(Severity.REJECTS),
    CYCLE_INVALID(Severity.REJECTS),
    FLAG_INVALID(Severity.REJECTS),
    DATE_MISSING(Severity.REJECTS),
    ID_MISSING(Severity.REJECTS),
    MONTH_INVALID(Severity.REJECTS),
    NUMBER_INVALID(Severity.REJECTS),

    MARK_TWICE(Severity.WARNS),
    /** A column name was matched after something invisible was taken out of it. */
    NAME_CLEANED(Severity.WARNS),
    CELLS_CLEANED(Severity.WARNS),
    /** A date that means no end, where there is none to be had. */
    NO_END_IGNORED(Severity.WARNS),
    /** Customer numbers that a workbook keeps as numbers: leading zeros may be lost. */
    NUMBER_CELLS(Severity.WARNS),
    /** Weekly hours nobody can read: the caseworker stays, without them. */
    HOURS_IGNORED(Severity.WARNS),
    /** The same id again: the first row counts. */
    ID_TWICE(Severity.WARNS),
    /** Ends before it begins: it counts as no absence. */
    ABSENCE_REVERSED(Severity.WARNS),
    /** A file that no pattern takes. */
    NAME_UNKNOWN(Severity.WARNS),
    /** Hidden, or still being written. */
    NAME_UNFINISHED(Severity.WARNS),
    /** No file of the folder is a case export. */
    NO_CASE_EXPORT(Severity.REFUSES),
    APPOINTMENT_TOO_LATE(Severity.WARNS),
    EXCEPTION_TOO_LATE(Severity.WARNS),
    /** An id that would be in the directory but for case, blanks or leading zeros. */
    CASEWORKER_NEARLY(Severity.WARNS),
    TEAM_NEARLY(Severity.WARNS),
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
