package de.kontaktzyklus.log;

/**
 * Why something failed, in a form that has words in each language.
 *
 * @param where folder, file or database that it is about; empty where the failure does not say
 */
public record Reason(Kind kind, String where) {

    /** What is known to go wrong around the program. */
    public enum Kind {
        DISK_FULL(true),
        DISK_READ_ONLY(true),
        NOT_THERE(true),
        UNMOUNTED(true),
        NO_ACCESS(true),
        DATABASE_AWAY(true),
        DATABASE_BUSY(false),
        DATABASE_DAMAGED(true),
        MAIL_SERVER_AWAY(true),
        /** {@link Reason#where} is the code of its answer. */
        MAIL_SERVER_REFUSES(true),
        NO_CONNECTION(false),
        HOST_UNKNOWN(false),
        NO_ANSWER(false),
        TLS_FAILED(false),
        LOGIN_REFUSED(false),
        LEASE_LOST(false),
        CONFIGURATION_REFUSED(false),
        STATE_IN_USE(false),
        NOT_READABLE(false),
        /** What nobody expected; {@link Reason#where} is the type of the error. */
        UNEXPECTED(false);

        private final boolean lasts;

        Kind(boolean lasts) {
            this.lasts = lasts;
        }

        /** Whether it makes everything fail that needs the place, until somebody mends it. */
        boolean lasts() {
            return lasts;
        }
    }

    public static Reason of(Throwable failure) {
        return Diagnosis.of(failure);
    }
}
