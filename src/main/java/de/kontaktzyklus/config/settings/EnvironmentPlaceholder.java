package de.kontaktzyklus.config.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code {{env:NAME:default}}} in a value: the environment variable, or the default where it is not set; the same form
 * as in Camel, so that Camel can read a value as it is.
 */
final class EnvironmentPlaceholder {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{env:(?<name>[A-Za-z_][A-Za-z0-9_]*)(?::(?<default>[^{}]*))?}}");

    private EnvironmentPlaceholder() {}

    /** The environment of the program; null for a variable that is not set. */
    interface Environment {
        @Nullable
        String get(String name);
    }

    static boolean isIn(String value) {
        return value.contains("{{");
    }

    /** Whether the value is one placeholder and nothing else, and has no default either. */
    static boolean isOnlyName(String value) {
        Matcher placeholder = PLACEHOLDER.matcher(value);
        return placeholder.matches()
                && Optional.ofNullable(placeholder.group(2))
                        .filter(it -> !it.isEmpty())
                        .isEmpty();
    }

    /**
     * The value with its placeholders filled; empty if one is misspelt, or its variable is not set and it has no
     * default.
     */
    static Optional<String> fill(String value, Environment environment) {
        UnaryOperator<String> withoutPlaceholders =
                text -> PLACEHOLDER.matcher(text).replaceAll("");
        boolean misspelt = withoutPlaceholders.apply(value).contains("{{");
        boolean unset = PLACEHOLDER
                .matcher(value)
                .results()
                .anyMatch(found -> found.group(2) == null && environment.get(found.group(1)) == null);
        if (misspelt || unset) {
            return Optional.empty();
        }
        return Optional.of(
                PLACEHOLDER.matcher(value).replaceAll(found -> Matcher.quoteReplacement(filled(found, environment))));
    }

    /** The variables of its placeholders that are set, each once, in their order. */
    static List<String> setIn(String value, Environment environment) {
        return PLACEHOLDER
                .matcher(value)
                .results()
                .map(found -> found.group(1))
                .filter(name -> environment.get(name) != null)
                .distinct()
                .toList();
    }

    private static String filled(MatchResult found, Environment environment) {
        String set = environment.get(found.group(1));
        return set == null ? String.valueOf(found.group(2)) : set;
    }
}
