package de.kontaktzyklus.export.records;

import java.util.List;

/**
 * The first records of a file that are not blank, among which the header is looked for.
 *
 * @param records at least one
 */
record Opening(List<Start> records) {

    /** How far somebody looks for a header below titles. */
    static final int MOST = 30;

    /**
     * One of them.
     *
     * @param line on which it begins
     */
    record Start(int line, List<String> fields) {}

    Start first() {
        return records.get(0);
    }
}
