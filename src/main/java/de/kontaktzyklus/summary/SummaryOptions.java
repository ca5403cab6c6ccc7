package de.kontaktzyklus.summary;

/**
 * What the office has decided about its summaries.
 *
 * @param office name of the office
 * @param byCaseworker whether figures are broken down by caseworker (co-determination; shipped off)
 * @param programVersion of this program, for the record
 */
public record SummaryOptions(String office, boolean byCaseworker, String programVersion) {}
