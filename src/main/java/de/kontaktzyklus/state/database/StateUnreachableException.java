package de.kontaktzyklus.state.database;

/** The database server of the state does not answer, or refuses the login. */
public final class StateUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StateUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
