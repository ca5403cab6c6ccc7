package de.kontaktzyklus.export;

/** What a finding costs. */
public enum Severity {
    /** The whole file. */
    REFUSES,
    /** Its row. */
    REJECTS,
    /** Nothing, but somebody should look. */
    WARNS
}
