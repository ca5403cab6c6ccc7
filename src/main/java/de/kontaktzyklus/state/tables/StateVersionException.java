package de.kontaktzyklus.state.tables;

/** The state was written by another version of the program, and this one must not touch it. */
public final class StateVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StateVersionException(String message) {
        super(message);
    }

    public StateVersionException(String message, Throwable cause) {
        super(message, cause);
    }
}
