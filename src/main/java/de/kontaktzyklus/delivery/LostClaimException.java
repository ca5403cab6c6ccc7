package de.kontaktzyklus.delivery;

/**
 * The mail is not the caller's any more, or never was: nothing was changed, and nothing may be sent. Names no
 * recipient.
 */
public final class LostClaimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LostClaimException(String message) {
        super(message);
    }
}
