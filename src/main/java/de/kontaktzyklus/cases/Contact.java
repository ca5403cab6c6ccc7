package de.kontaktzyklus.cases;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A row of the contacts file.
 *
 * @param customer customer number, never empty
 * @param day when the contact was
 * @param kind as given; whether it counts is the policy's question
 * @param minutes Dauer_Min, where it is stated and a whole number
 */
public record Contact(String customer, LocalDate day, String kind, OptionalInt minutes) {

    /** Gives nobody away. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
