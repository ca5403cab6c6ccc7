package de.kontaktzyklus.cases;

/**
 * A file that cannot be read as a whole: required column missing, unreadable encoding, broken quoting, limits exceeded.
 * The message names file, line, column and reason, and never a value of a row.
 */
public final class UnreadableExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableExportException(String message) {
        super(message);
    }

    public UnreadableExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
