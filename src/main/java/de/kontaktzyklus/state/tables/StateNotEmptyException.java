package de.kontaktzyklus.state.tables;

/** There is something in the state already, which a restored backup would be mixed with. */
public final class StateNotEmptyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StateNotEmptyException() {
        super("The state is not empty; a backup is restored into an empty one only");
    }
}
