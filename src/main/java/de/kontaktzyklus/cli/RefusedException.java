package de.kontaktzyklus.cli;

/** Input that a command refuses; the message is for the person at the terminal. Ends with {@link ExitCode#REFUSED}. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
