package de.kontaktzyklus.summary.look;

/**
 * What the office has decided about its summaries.
 *
 * @param office name of the office
 * @param byCaseworker whether there are figures by caseworker (co-determination; off as shipped)
 * @param smallNumber a caseworker with fewer running cycles than this has no row alone
 * @param seenWithinDays calendar days in which a case should be seen after its first reminder
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
