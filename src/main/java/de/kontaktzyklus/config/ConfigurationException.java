package de.kontaktzyklus.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration is refused, with everything that is wrong with it. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigurationFinding> findings;

    public ConfigurationException(List<ConfigurationFinding> findings) {
        super(findings.stream().map(ConfigurationFinding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** At least one, in the order of the file. */
    public List<ConfigurationFinding> findings() {
        return findings;
    }
}
