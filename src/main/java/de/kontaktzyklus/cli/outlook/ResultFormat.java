package de.kontaktzyklus.cli.outlook;

/** How {@code forecast} and {@code what-if} write their result. */
enum ResultFormat {
    /** For people, in the language of the office. */
    TEXT,
    /** Rows for machines. */
    CSV,
    /** Everything, for programs. */
    JSON
}
