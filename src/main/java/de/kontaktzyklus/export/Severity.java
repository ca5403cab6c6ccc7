package de.kontaktzyklus.export;

/** What a finding costs. */
public enum Severity {
    /** The whole file. */
    REFUSES,
    /** The whole file, until somebody accepts it: it is readable, but cannot be right by the figures. */
    DOUBTS,
    /** Its row. */
    REJECTS,
    /** Nothing, but somebody should look. */
    WARNS
}
