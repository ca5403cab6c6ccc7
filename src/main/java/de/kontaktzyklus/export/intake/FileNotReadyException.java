package de.kontaktzyklus.export.intake;

/**
 * A problem that may go away: the file vanished, is locked or was still being written. It stays where it is for the
 * next poll.
 */
public final class FileNotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FileNotReadyException(String message) {
        super(message);
    }

    public FileNotReadyException(String message, Throwable cause) {
        super(message, cause);
    }
}
