package de.kontaktzyklus.cases;

/**
 * A hash over all fields of a row: says whether two rows are equal without keeping them. Good for one run of the
 * program only: the next one hashes with another key.
 */
public record Fingerprint(long value) {}
