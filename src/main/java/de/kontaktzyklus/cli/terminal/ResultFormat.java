package de.kontaktzyklus.cli.terminal;

/** How {@code forecast} and {@code what-if} write their result. */
public enum ResultFormat {
    /** For people, in the language of the office. */
    TEXT,
    /** Rows for machines. */
    CSV,
    /** Everything, for programs. */
    JSON
}
