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
    /** Of a kind that may stay away, with none in force: whether it is meant so only the office knows. */
    FIRST_WITHOUT_ROWS(Severity.DOUBTS),
    /** Something else stands above the header. */
    HEADER_BELOW(Severity.REFUSES),
    HEADER_IS_DATA(Severity.REFUSES),
    HEADER_UNKNOWN(Severity.REFUSES),
    COLUMN_MISSING(Severity.REFUSES),
    /** A required column is missing, and one with nearly its name is there. */
    COLUMN_RENAMED(Severity.REFUSES),
    COLUMN_TWICE(Severity.REFUSES),
    ROWS_DROPPED(Severity.DOUBTS),
    REJECTED_TOO_MANY(Severity.DOUBTS),
    OLDER_THAN_IN_FORCE(Severity.DOUBTS),
    /** A date that is still to come: it would block every export until then. */
    DATED_AHEAD(Severity.REFUSES),
    CUSTOMERS_VANISHED(Severity.DOUBTS),
    /** Customers that no export has had before. */
    CUSTOMERS_UNSEEN(Severity.DOUBTS),
    UNCLEAR_ROSE(Severity.DOUBTS),
    OUT_OF_SCOPE_ROSE(Severity.DOUBTS),
    /** With no export in force yet: more rows are unclear than not. */
    MOSTLY_UNCLEAR(Severity.DOUBTS),
    PROFILES_CHANGED(Severity.DOUBTS),
    CASEWORKERS_CHANGED(Severity.DOUBTS),
    /** Contacts whose customer is in no case export. */
    CONTACTS_OF_STRANGERS(Severity.DOUBTS),
    /** The newest contact is from a time long gone. */
    CONTACTS_STALE(Severity.DOUBTS),
    ADDRESSES_UNUSABLE(Severity.DOUBTS),
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
    APPOINTMENT_TOO_LATE(Severity.WARNS),
    EXCEPTION_TOO_LATE(Severity.WARNS),
    CASEWORKER_UNKNOWN(Severity.WARNS),
    TEAM_UNKNOWN(Severity.WARNS),
    ADDRESS_MISSING(Severity.WARNS),
    DEPUTY_UNKNOWN(Severity.WARNS),
    LEADER_ADDRESS_MISSING(Severity.WARNS),
    /** No address that a mail can go to. */
    ADDRESS_UNUSABLE(Severity.WARNS),
    /** An address to which no mail may go. */
    DOMAIN_NOT_ALLOWED(Severity.WARNS),
    /** An absence that ends before it begins; it counts as none. */
    ABSENCE_REVERSED(Severity.WARNS),
    /** Two ids that are the same but for case, blanks or leading zeros. */
    IDS_ALIKE(Severity.WARNS),
    /** A file in the export folder that no pattern takes. */
    NAME_UNKNOWN(Severity.WARNS),
    /** A file that counts as one that is still being written. */
    NAME_UNFINISHED(Severity.WARNS),
    LINK_LEFT_ALONE(Severity.WARNS),
    /** A file in the export folder that could not be removed after it was read. */
    FOLDER_NOT_WRITABLE(Severity.WARNS),
    /** It would be the first of its kind, and nobody is told anything until it is settled. */
    FIRST_ONE_HOLDS_ALL(Severity.WARNS),
    NO_CASE_EXPORT(Severity.REFUSES);

    private final Severity severity;

    Problem(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
