package de.kontaktzyklus.config.settings;

import java.util.Optional;

/**
 * A setting as it holds, for people who ask where it comes from. A secret is not in it, only whether there is one.
 *
 * @param value with its placeholders filled; of a secret, and of an own route's value from the environment, as written
 * @param secret whether the value is one
 * @param present of a secret: whether there is one; else true
 * @param origin where the value comes from
 * @param place line of the file, names of the environment variables, or name of the credential; else empty
 * @param shipped the default; empty for a setting of an own route
 * @param changed whether what holds is another value than the default; a secret that is there is another one
 */
public record HeldSetting(
        String key,
        String value,
        boolean secret,
        boolean present,
        Origin origin,
        String place,
        Optional<String> shipped,
        boolean changed) {

    /** Where a value comes from; a later one wins over an earlier one. */
    public enum Origin {
        /** The shipped value, as the file has no such line. */
        DEFAULT,
        /** A line of the file. */
        FILE,
        /** A variable that is set and named in that line, or in the default. */
        ENVIRONMENT,
        /** A file of systemd. */
        CREDENTIAL,
        /** {@code --set}, or what a command brings itself. */
        COMMAND_LINE
    }
}
