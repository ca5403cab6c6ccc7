package de.kontaktzyklus.config.settings;

/**
 * {@code {{credential:KEY}}} stands for a secret that systemd hands over, so that the flat settings do not hold it; who
 * fills placeholders reads it anew.
 */
public final class CredentialPlaceholder {

    /** Name of the function, as Camel finds it before the colon. */
    public static final String FUNCTION = "credential";

    private CredentialPlaceholder() {}

    static String of(String key) {
        return "{{" + FUNCTION + ":" + key + "}}";
    }
}
