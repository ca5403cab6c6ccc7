package de.kontaktzyklus.cli.terminal;

/** Input that a command refuses; the message is for the person at the terminal. Ends with {@link ExitCode#REFUSED}. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }
}
