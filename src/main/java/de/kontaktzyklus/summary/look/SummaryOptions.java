package de.kontaktzyklus.summary.look;

/**
 * What the office has decided about its summaries.
 *
 * @param office name of the office
 * @param byCaseworker whether figures are broken down by caseworker (co-determination; shipped off)
 * @param smallNumber below so many running cycles a caseworker's figures are not shown apart
 * @param seenWithinDays calendar days in which a case is to be seen after its first reminder
 * @param forecastWeeks how many weeks the forecast looks ahead
 * @param calendar state and hash of the office's calendar, for the record
 * @param programVersion of this program, for the record
 */
public record SummaryOptions(
        String office,
        boolean byCaseworker,
        int smallNumber,
        int seenWithinDays,
        int forecastWeeks,
        String calendar,
        String programVersion) {}
