package de.kontaktzyklus.config.settings;

import java.util.Optional;

/**
 * A setting as it holds, for people who ask where it comes from. A secret is not in it, only whether there is one.
 *
 * @param value with its placeholders filled, but of an own route as written; without passwords and tokens in it. Empty
 *     for a secret
 * @param secret whether the value is one; of an own route, as far as its name tells
 * @param present of a secret: whether there is one; else true
 * @param origin where the value comes from
 * @param place line of the file, names of the environment variables, or name of the credential; else empty
 * @param shipped the default, as written; empty for a setting of an own route
 * @param changed whether what holds is another value than the default; so is a secret that is there, and a setting of
 *     an own route that is no secret
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
        /** A line of the file for all offices. */
        ALL_OFFICES,
        /** A line of the file. */
        FILE,
        /** One or several variables that are set and named in that line, or in the default. */
        ENVIRONMENT,
        /** A file of systemd; only for secrets. */
        CREDENTIAL,
        /** {@code --set}, or what a command brings itself. */
        COMMAND_LINE
    }
}
