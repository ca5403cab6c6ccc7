package de.kontaktzyklus.cases;

/** 128 bits of a cryptographic hash over all fields of a row: says whether two rows are equal without keeping them. */
public record Fingerprint(long high, long low) {}
