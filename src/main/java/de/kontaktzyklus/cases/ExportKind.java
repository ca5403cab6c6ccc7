package de.kontaktzyklus.cases;

import java.util.Arrays;

/**
 * The five kinds of files (docs/operations.md, What an export may look like), in the order in which they are taken:
 * contacts are held against the cases they belong to.
 */
public enum ExportKind {
    TEAMS("teams", true),
    CASEWORKERS("caseworkers", true),
    CASES("cases", true),
    CONTACTS("contacts", false),
    WORKING_TIME("working-time", false);

    private final String key;
    private final boolean required;

    ExportKind(String key, boolean required) {
        this.key = key;
        this.required = required;
    }

    /** Name in the configuration and in the state, for example {@code working-time}. */
    public String key() {
        return key;
    }

    /** The kind of that key. */
    public static ExportKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of export: " + key));
    }

    /** Whether it says something about cases, so that a due date may rest on it. */
    public boolean isAboutCases() {
        return this == CASES || this == CONTACTS;
    }

    /** Whether the pipeline cannot work without such a file. */
    public boolean isRequired() {
        return required;
    }
}
