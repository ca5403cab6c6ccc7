package de.kontaktzyklus.state.tables;

/** The state was written by another version of the program, and this one must not touch it; or there is none. */
public final class StateVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Found found;

    public StateVersionException(Found found, String message) {
        super(message);
        this.found = found;
    }

    public StateVersionException(Found found, String message, Throwable cause) {
        super(message, cause);
        this.found = found;
    }

    public Found found() {
        return found;
    }

    /** What is there instead of a state of this version. */
    public enum Found {
        NOTHING,
        /** The first start brings it up to date. */
        OLDER,
        OTHER
    }
}
