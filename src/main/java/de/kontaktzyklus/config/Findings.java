package de.kontaktzyklus.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong, so that the office mends its files in one go. */
public final class Findings {

    private final List<ConfigurationFinding> found = new ArrayList<>();

    public void add(String source, int line, String key, String value, String problem) {
        found.add(new ConfigurationFinding(source, line, key, value, problem));
    }

    boolean isEmpty() {
        return found.isEmpty();
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
