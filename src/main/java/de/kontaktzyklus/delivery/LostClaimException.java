package de.kontaktzyklus.delivery;

/**
 * The mail does not belong to the caller, or no longer: nothing was changed, and nothing may be sent. Names no
 * recipient.
 */
public final class LostClaimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LostClaimException(String message) {
        super(message);
    }
}
