package de.kontaktzyklus.config;

import java.util.List;

/**
 * Something in the configuration that cannot be accepted. The sentence is made where it is printed, in the language of
 * the office.
 *
 * @param source the file, or {@code --set} for an override
 * @param line line of the file, the first is 1; 0 if there is no line
 * @param key key or path of keys, empty if the whole file is wrong
 * @param value the value as written, never that of a secret or of an environment variable; empty where there is none
 * @param isDefault whether the value is the shipped one, as no line names another; then the sentence has to say so
 * @param problem what is wrong and what is allowed
 * @param details values in the sentence, written as in the configuration
 */
public record ConfigurationFinding(
        String source, int line, String key, String value, boolean isDefault, Problem problem, List<String> details) {

    public ConfigurationFinding {
        details = List.copyOf(details);
    }

    /** Of a place that somebody has written. */
    public ConfigurationFinding(
            String source, int line, String key, String value, Problem problem, List<String> details) {
        this(source, line, key, value, false, problem, details);
    }

    /** For logs: {@code config/kontaktzyklus.properties:12: smtp.port "abc": NO_NUMBER [1, 65535]}. */
    @Override
    public String toString() {
        return place() + ": " + problem + " " + details;
    }

    /** The same in all languages: file and line, key, and value in quotes; what is not known is left out. */
    public String place() {
        String file = line > 0 ? source + ":" + line : source;
        String quoted = value.isEmpty() ? "" : " \"" + value + "\"";
        String what = (key + quoted).strip();
        return what.isEmpty() ? file : file + ": " + what;
    }
}
