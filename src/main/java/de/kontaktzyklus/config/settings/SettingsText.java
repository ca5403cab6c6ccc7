package de.kontaktzyklus.config.settings;

import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.ConfigurationFolder;
import de.kontaktzyklus.config.Findings;
import de.kontaktzyklus.config.Nearest;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.settings.EnvironmentPlaceholder.Environment;
import de.kontaktzyklus.config.settings.HeldSetting.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings as texts: the file over that of all offices, if there is one, over the defaults, with overrides that win
 * and placeholders filled. A key exists if the program asks for it; all other keys are findings, so that a misspelt key
 * is never silently the default.
 */
final class SettingsText {

    private static final String OVERRIDE = "--set";

    /** Stands for the name of the office, so that one line can be right for all of them. */
    private static final String OFFICE = "{{office}}";

    /** So ends the name of an own route's setting that may only have a placeholder in the file. */
    private static final Pattern SECRET =
            Pattern.compile("(password|passphrase|secret|token)$", Pattern.CASE_INSENSITIVE);

    private final String file;
    private final String office;
    private final Map<String, PropertiesFile.Entry> entries;
    private final Map<String, String> shipped = ShippedSettings.byKey();
    private final Map<String, String> overrides;
    private final Environment environment;
    private final Credentials credentials;
    private final Findings findings;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, String> effective = new LinkedHashMap<>();

    /** What a value reads as before it is typed, so that a path is shown as people write it. */
    private final Map<String, String> read = new HashMap<>();

    /** By key: whether there is one. */
    private final Map<String, Boolean> secrets = new HashMap<>();

    /** Keys whose value is a command. */
    private final Set<String> commands = new HashSet<>();

    SettingsText(
            ConfigurationFolder folder, Map<String, String> overrides, Environment environment, Findings findings) {
        Path file = folder.own().resolve(Settings.FILE);
        if (!Files.exists(file)) {
            throw new ConfigurationException(List.of(
                    new ConfigurationFinding(file.toString(), 0, "", "", Problem.MISSING_SETTINGS_FILE, List.of())));
        }
        this.file = file.toString();
        this.office = folder.isOfAll() ? ConfigurationFolder.OFFICES : folder.office();
        this.entries = new LinkedHashMap<>();
        folder.common(Settings.FILE).ifPresent(all -> entries.putAll(PropertiesFile.read(all, findings)));
        this.entries.putAll(PropertiesFile.read(file, findings));
        this.overrides = overrides;
        this.environment = environment;
        this.credentials = Credentials.of(environment);
        this.findings = findings;
    }

    /**
     * The value of a key, read.
     *
     * @param parse empty for a value that is not allowed
     * @param fallback used when the value is wrong, so that the other settings are still checked
     * @param problem of a value that is not allowed
     * @param details what is allowed
     */
    <T> T read(String key, Function<String, Optional<T>> parse, T fallback, Problem problem, Object... details) {
        Optional<String> filled = filled(key, written(key));
        filled.ifPresent(value -> keep(key, value));
        Optional<T> parsed = filled.flatMap(parse);
        if (filled.isPresent() && parsed.isEmpty()) {
            if (origin(key) == Origin.DEFAULT) {
                findings.add(file, 0, key, shown(key), Problem.MISSING_SETTING);
            } else {
                refuse(key, problem, details);
            }
        }
        return parsed.orElse(fallback);
    }

    /** The same of a command, of whose arguments none is shown. */
    <T> T readCommand(String key, Function<String, Optional<T>> parse, T fallback, Problem problem) {
        commands.add(key);
        return read(key, parse, fallback, problem);
    }

    private void keep(String key, String value) {
        effective.put(key, value);
        read.put(key, value);
    }

    /** A secret: the flat settings keep only its placeholder, and the file may hold nothing else. */
    Secret secret(String key) {
        String written = written(key);
        secrets.put(key, false);
        if (!overrides.containsKey(key) && !isPlaceOfSecret(written)) {
            findings.add(file(key), line(key), key, SecretText.HIDDEN, Problem.SECRET_IN_PLAIN_TEXT);
        }
        Secret secret = new Secret(
                isCredential(key) ? credential(key) : filled(key, written).orElse(""));
        effective.put(key, isCredential(key) ? CredentialPlaceholder.of(key) : written);
        secrets.put(key, !secret.isEmpty());
        return secret;
    }

    /**
     * The same of a certain form.
     *
     * @param isAllowed of the secret itself; one that is not allowed is refused without being shown
     */
    Secret secret(String key, Predicate<String> isAllowed, Problem problem) {
        Secret secret = secret(key);
        if (!isAllowed.test(secret.reveal())) {
            refuse(key, problem);
        }
        return secret;
    }

    private static boolean isPlaceOfSecret(String written) {
        return written.isEmpty() || EnvironmentPlaceholder.isOnlyName(written);
    }

    private boolean isCredential(String key) {
        return !overrides.containsKey(key) && credentials.has(key);
    }

    private String credential(String key) {
        try {
            return credentials.read(key).orElse("");
        } catch (IOException unreadable) {
            findings.add(file(key), line(key), key, SecretText.HIDDEN, Problem.UNREADABLE_CREDENTIAL, key);
            return "";
        }
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
                        String value = written(key);
                        filled(key, value);
                        keep(key, value);
                    }
                });
    }

    /** Adds a finding for the value of a key; neither a secret nor a value from the environment is shown. */
    void refuse(String key, Problem problem, Object... details) {
        boolean overridden = overrides.containsKey(key);
        if (origin(key) == Origin.DEFAULT) {
            findings.addOfDefault(file, key, shown(key), problem, details);
        } else {
            String source = overridden ? OVERRIDE : file(key);
            findings.add(source, overridden ? 0 : line(key), key, shown(key), problem, details);
        }
    }

    /** As written, without what is secret. */
    private String shown(String key) {
        String written = written(key);
        return isSecret(key) && !isPlaceOfSecret(written) ? SecretText.HIDDEN : withoutSecrets(key, written);
    }

    private String withoutSecrets(String key, String value) {
        return SecretText.without(commands.contains(key) ? Command.shown(value) : value);
    }

    private boolean isSecret(String key) {
        return secrets.containsKey(key) || (!shipped.containsKey(key) && SecretText.isNamedSo(key));
    }

    /** The value that Camel gets for a key, instead of the one in the file. */
    void makeEffective(String key, String value) {
        effective.put(key, value);
    }

    /** All values by key, in the order in which they were asked for. */
    Map<String, String> effective() {
        return effective;
    }

    /** All settings with where they come from, in the order of the shipped file; those of own routes behind them. */
    List<HeldSetting> held() {
        Set<String> keys = new LinkedHashSet<>(shipped.keySet());
        keys.retainAll(effective.keySet());
        keys.addAll(effective.keySet());
        return keys.stream().map(this::held).toList();
    }

    private HeldSetting held(String key) {
        Optional<String> standard = Optional.ofNullable(shipped.get(key));
        Origin origin = origin(key);
        String value = read.getOrDefault(key, "");
        boolean secret = isSecret(key);
        boolean present = secret ? secrets.getOrDefault(key, !value.isEmpty()) : true;
        return new HeldSetting(
                key,
                secret ? "" : withoutSecrets(key, value),
                secret,
                present,
                origin,
                place(key, origin),
                standard,
                secret ? present : !standard.equals(Optional.of(value)));
    }

    private Origin origin(String key) {
        if (overrides.containsKey(key)) {
            return Origin.COMMAND_LINE;
        }
        if (secrets.containsKey(key) && credentials.has(key)) {
            return Origin.CREDENTIAL;
        }
        if (!EnvironmentPlaceholder.setIn(written(key), environment).isEmpty()) {
            return Origin.ENVIRONMENT;
        }
        if (!entries.containsKey(key)) {
            return Origin.DEFAULT;
        }
        return file(key).equals(file) ? Origin.FILE : Origin.ALL_OFFICES;
    }

    private String place(String key, Origin origin) {
        return switch (origin) {
            case FILE, ALL_OFFICES -> String.valueOf(line(key));
            case ENVIRONMENT -> String.join(", ", EnvironmentPlaceholder.setIn(written(key), environment));
            case CREDENTIAL -> key;
            case DEFAULT, COMMAND_LINE -> "";
        };
    }

    Findings findings() {
        return findings;
    }

    /** Refuses each key that the program did not ask for. */
    void refuseUnknownKeys() {
        entries.values().stream()
                .filter(entry -> !asked.contains(entry.key()))
                .forEach(entry -> refuseUnknown(entry.file(), entry.line(), entry.key()));
        overrides.keySet().stream().filter(key -> !asked.contains(key)).forEach(key -> refuseUnknown(OVERRIDE, 0, key));
    }

    private void refuseUnknown(String source, int line, String key) {
        Nearest.to(key, new TreeSet<>(asked))
                .ifPresentOrElse(
                        near -> findings.add(source, line, key, "", Problem.UNKNOWN_SETTING_NEAR, near),
                        () -> findings.add(source, line, key, "", Problem.UNKNOWN_SETTING));
    }

    /** The override, else the line of the file, else the default. */
    private String written(String key) {
        asked.add(key);
        @Nullable String override = overrides.get(key);
        if (override != null) {
            return override.strip();
        }
        PropertiesFile.@Nullable Entry entry = entries.get(key);
        return entry == null
                ? Optional.ofNullable(shipped.get(key))
                        .orElseThrow(() -> new IllegalStateException("No default of " + key))
                : ofOffice(entry.value());
    }

    /** Where there is only one office, nothing stands for its name. */
    private String ofOffice(String value) {
        return office.isEmpty() ? value : value.replace(OFFICE, office);
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

    private String file(String key) {
        PropertiesFile.@Nullable Entry entry = entries.get(key);
        return entry == null ? file : entry.file();
    }

    private int line(String key) {
        PropertiesFile.@Nullable Entry entry = entries.get(key);
        return entry == null ? 0 : entry.line();
    }
}
