package de.kontaktzyklus.config.settings;

import de.kontaktzyklus.config.Findings;
import de.kontaktzyklus.config.Nearest;
import de.kontaktzyklus.config.settings.EnvironmentPlaceholder.Environment;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings as texts: the file, with overrides in front of it and placeholders filled. Which keys there are is known from
 * which are asked for; all others are findings.
 */
final class SettingsText {

    private static final String OVERRIDE = "--set";
    private static final String HIDDEN = "…";
    private static final Pattern SECRET = Pattern.compile("(password|passphrase|secret|token)$");

    private final String file;
    private final Map<String, PropertiesFile.Entry> entries;
    private final Map<String, String> overrides;
    private final Environment environment;
    private final Findings findings;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, String> effective = new LinkedHashMap<>();

    SettingsText(Path file, Map<String, String> overrides, Environment environment, Findings findings) {
        this.file = file.toString();
        this.entries = PropertiesFile.read(file, findings);
        this.overrides = overrides;
        this.environment = environment;
        this.findings = findings;
    }

    /**
     * The value of a key, read.
     *
     * @param parse empty for a value that is not allowed
     * @param allowed what is allowed, in words
     * @param fallback goes on when the value is missing or wrong, so that the other settings are still looked at
     */
    <T> T read(String key, Function<String, Optional<T>> parse, String allowed, T fallback) {
        Optional<String> written = written(key);
        Optional<String> filled = written.flatMap(value -> filled(key, value));
        filled.ifPresent(value -> effective.put(key, value));
        Optional<T> parsed = filled.flatMap(parse);
        if (filled.isPresent() && parsed.isEmpty()) {
            refuse(key, "is not allowed; allowed: " + allowed);
        }
        return parsed.orElse(fallback);
    }

    /** A secret: what stays in the flat settings is its placeholder, and in the file it may be nothing else. */
    Secret secret(String key) {
        Optional<String> written = written(key);
        written.ifPresent(value -> effective.put(key, value));
        if (written.filter(value -> !value.isEmpty() && !EnvironmentPlaceholder.isAllOf(value))
                        .isPresent()
                && !overrides.containsKey(key)) {
            findings.add(file, line(key), key, HIDDEN, "is a secret in plain text; allowed: {{env:NAME:}}, or empty");
        }
        return new Secret(written.flatMap(value -> filled(key, value)).orElse(""));
    }

    /**
     * All keys that begin so, whatever follows. Their values keep their placeholders, so that no secret stands among the flat
     * settings; who uses one fills it. A key that ends like a secret has nothing but a placeholder in the file.
     */
    void readFree(String prefix) {
        Stream.concat(entries.keySet().stream(), overrides.keySet().stream())
                .filter(key -> key.startsWith(prefix))
                .distinct()
                .forEach(key -> {
                    if (SECRET.matcher(key).find()) {
                        secret(key);
                    } else {
                        written(key).ifPresent(value -> readFree(key, value));
                    }
                });
    }

    private void readFree(String key, String value) {
        filled(key, value);
        effective.put(key, value);
    }

    /** Takes down that the value of a key is refused; a value that came from the environment is not shown. */
    void refuse(String key, String problem) {
        boolean overridden = overrides.containsKey(key);
        String value = written(key).orElse("");
        findings.add(overridden ? OVERRIDE : file, overridden ? 0 : line(key), key, value, problem);
    }

    /** The value Camel gets for a key instead of the one that was read. */
    void makeEffective(String key, String value) {
        effective.put(key, value);
    }

    /** All values by key, in the order in which they were asked for. */
    Map<String, String> effective() {
        return effective;
    }

    Findings findings() {
        return findings;
    }

    /** Takes down each key that nobody has asked for. */
    void refuseUnknownKeys() {
        entries.values().stream()
                .filter(entry -> !asked.contains(entry.key()))
                .forEach(entry -> findings.add(file, entry.line(), entry.key(), "", unknown(entry.key(), asked)));
        overrides.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> findings.add(OVERRIDE, 0, key, "", unknown(key, asked)));
    }

    private static String unknown(String key, Collection<String> known) {
        return "is not a setting" + Nearest.hint(key, new TreeSet<>(known));
    }

    private Optional<String> written(String key) {
        boolean first = asked.add(key);
        @Nullable String override = overrides.get(key);
        if (override != null) {
            return Optional.of(override.strip());
        }
        PropertiesFile.@Nullable Entry entry = entries.get(key);
        if (entry == null && first) {
            findings.add(file, 0, key, "", "is missing; every setting has its line, an empty one ends in =");
        }
        return Optional.ofNullable(entry).map(PropertiesFile.Entry::value);
    }

    private Optional<String> filled(String key, String value) {
        if (!EnvironmentPlaceholder.isIn(value)) {
            return Optional.of(value);
        }
        Optional<String> filled = EnvironmentPlaceholder.fill(value, environment);
        if (filled.isEmpty()) {
            refuse(key, "names an environment variable that is not set, or is misspelt; allowed: {{env:NAME:default}}");
        }
        return filled;
    }

    private int line(String key) {
        PropertiesFile.@Nullable Entry entry = entries.get(key);
        return entry == null ? 0 : entry.line();
    }
}
