package de.kontaktzyklus.state.tables;

/** The state is not empty, and a restored backup would mix with its rows. */
public final class StateNotEmptyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StateNotEmptyException() {
        super("The state is not empty; a backup is restored into an empty one only");
    }
}
