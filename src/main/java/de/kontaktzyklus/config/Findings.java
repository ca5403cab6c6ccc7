package de.kontaktzyklus.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong, so that the office can correct all of it at once. */
public final class Findings {

    private final List<ConfigurationFinding> found = new ArrayList<>();

    public void add(String source, int line, String key, String value, Problem problem, Object... details) {
        found.add(new ConfigurationFinding(source, line, key, value, problem, texts(details)));
    }

    /** The same about a default: the key has no line. */
    public void addOfDefault(String source, String key, String value, Problem problem, Object... details) {
        found.add(new ConfigurationFinding(source, 0, key, value, true, problem, texts(details)));
    }

    private static List<String> texts(Object... details) {
        return Arrays.stream(details).map(String::valueOf).toList();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether there is a finding about this key. */
    public boolean isAbout(String key) {
        return found.stream().anyMatch(finding -> finding.key().equals(key));
    }

    /**
     * Returns if nothing was found.
     *
     * @throws ConfigurationException with all findings in the order of their lines
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(ConfigurationFinding::line));
            throw new ConfigurationException(found);
        }
    }
}
