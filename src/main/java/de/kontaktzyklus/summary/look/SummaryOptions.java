package de.kontaktzyklus.summary.look;

import de.kontaktzyklus.summary.figures.Basis.MadeAt;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What the office has decided about its summaries.
 *
 * @param office name of the office
 * @param persons what may be said of caseworkers
 * @param seenWithinDays calendar days in which a case should be seen after its first reminder
 * @param forecastWeeks how many weeks the forecast looks ahead
 * @param contactsDays working days (AT) after which a contacts file is too old to count contacts; empty: never
 * @param record what is written down beside the figures
 */
public record SummaryOptions(
        String office,
        Persons persons,
        int seenWithinDays,
        int forecastWeeks,
        OptionalInt contactsDays,
        ForTheRecord record) {

    /**
     * What may be said of caseworkers: one person's figures are nobody's business.
     *
     * @param byCaseworker whether there are figures by caseworker (co-determination; off as shipped)
     * @param smallNumber a caseworker with fewer running cycles than this has no row alone
     * @param fewest how many must have hours before anything made of hours, or said by caseworker, is shown
     */
    public record Persons(boolean byCaseworker, int smallNumber, int fewest) {}

    /**
     * What is written down beside the figures.
     *
     * @param calendar state and hash of the office's calendar
     * @param policy hash of the contact policy
     * @param programVersion of this program
     * @param clock when it is made
     */
    public record ForTheRecord(String calendar, String policy, String programVersion, Supplier<MadeAt> clock) {}
}
