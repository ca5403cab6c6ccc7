package de.kontaktzyklus.config;

/**
 * Something in the configuration that cannot be accepted.
 *
 * @param source the file, or {@code --set} for an override
 * @param line line of the file, the first is 1; 0 where no line can be named
 * @param key key or path of keys, empty where the whole file is at fault
 * @param value the value as written, never that of a secret or of an environment variable; empty where there is none
 * @param problem what is wrong and what is allowed
 */
public record ConfigurationFinding(String source, int line, String key, String value, String problem) {

    /** One readable line: {@code config/kontaktzyklus.properties:12: smtp.port "abc": …}. */
    @Override
    public String toString() {
        String place = line > 0 ? source + ":" + line : source;
        String quoted = value.isEmpty() ? "" : " \"" + value + "\"";
        return place + ": " + (key + quoted).strip() + (key.isEmpty() && value.isEmpty() ? "" : ": ") + problem;
    }
}
