package de.kontaktzyklus.forecast;

/**
 * What a forecast may say of caseworkers: one person's working time is nobody's business.
 *
 * @param byCaseworker whether there is a breakdown by caseworker (co-determination)
 * @param fewest how many of a team must have weekly hours before its working time is shown
 */
public record Persons(boolean byCaseworker, int fewest) {

    /** For forecasts without any caseworker. */
    public static final Persons NOBODY = new Persons(false, 0);
}
