package de.kontaktzyklus.config.settings;

import de.kontaktzyklus.config.Findings;
import de.kontaktzyklus.config.Nearest;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.settings.EnvironmentPlaceholder.Environment;
import java.nio.file.Path;
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
 * The settings as texts: the file, with overrides that win and placeholders filled. A key exists if the program asks
 * for it; all other keys are findings.
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
     * @param fallback used when the value is missing or wrong, so that the other settings are still checked
     * @param problem of a value that is not allowed
     * @param details what is allowed
     */
    <T> T read(String key, Function<String, Optional<T>> parse, T fallback, Problem problem, Object... details) {
        Optional<String> written = written(key);
        Optional<String> filled = written.flatMap(value -> filled(key, value));
        filled.ifPresent(value -> effective.put(key, value));
        Optional<T> parsed = filled.flatMap(parse);
        if (filled.isPresent() && parsed.isEmpty()) {
            refuse(key, problem, details);
        }
        return parsed.orElse(fallback);
    }

    /** A secret: the flat settings keep only its placeholder, and the file may hold nothing else. */
    Secret secret(String key) {
        Optional<String> written = written(key);
        written.ifPresent(value -> effective.put(key, value));
        if (written.filter(value -> !value.isEmpty() && !EnvironmentPlaceholder.isAllOf(value))
                        .isPresent()
                && !overrides.containsKey(key)) {
            findings.add(file, line(key), key, HIDDEN, Problem.SECRET_IN_PLAIN_TEXT);
        }
        return new Secret(written.flatMap(value -> filled(key, value)).orElse(""));
    }

    /**
     * All keys with this prefix. Their values keep their placeholders, so that no secret is among the flat settings;
     * whoever uses one fills it. A key that ends like a secret may only have a placeholder in the file.
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

    /** Adds a finding for the value of a key; a value from the environment is not shown. */
    void refuse(String key, Problem problem, Object... details) {
        boolean overridden = overrides.containsKey(key);
        String value = written(key).orElse("");
        findings.add(overridden ? OVERRIDE : file, overridden ? 0 : line(key), key, value, problem, details);
    }

    /** The value that Camel gets for a key, instead of the one in the file. */
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

    /** Refuses each key that the program did not ask for. */
    void refuseUnknownKeys() {
        entries.values().stream()
                .filter(entry -> !asked.contains(entry.key()))
                .forEach(entry -> refuseUnknown(file, entry.line(), entry.key()));
        overrides.keySet().stream().filter(key -> !asked.contains(key)).forEach(key -> refuseUnknown(OVERRIDE, 0, key));
    }

    private void refuseUnknown(String source, int line, String key) {
        Nearest.to(key, new TreeSet<>(asked))
                .ifPresentOrElse(
                        near -> findings.add(source, line, key, "", Problem.UNKNOWN_SETTING_NEAR, near),
                        () -> findings.add(source, line, key, "", Problem.UNKNOWN_SETTING));
    }

    private Optional<String> written(String key) {
        boolean first = asked.add(key);
        @Nullable String override = overrides.get(key);
        if (override != null) {
            return Optional.of(override.strip());
        }
        PropertiesFile.@Nullable Entry entry = entries.get(key);
        if (entry == null && first) {
            findings.add(file, 0, key, "", Problem.MISSING_SETTING);
        }
        return Optional.ofNullable(entry).map(PropertiesFile.Entry::value);
    }

    private Optional<String> filled(String key, String value) {
        if (!EnvironmentPlaceholder.isIn(value)) {
            return Optional.of(value);
        }
        Optional<String> filled = EnvironmentPlaceholder.fill(value, environment);
        if (filled.isEmpty()) {
            refuse(key, Problem.NO_ENVIRONMENT_VARIABLE);
        }
        return filled;
    }

    private int line(String key) {
        PropertiesFile.@Nullable Entry entry = entries.get(key);
        return entry == null ? 0 : entry.line();
    }
}
