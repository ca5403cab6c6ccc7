package de.kontaktzyklus.cases;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A row of the contacts file.
 *
 * @param customer customer number, never empty
 * @param day when the contact was
 * @param kind as given; the policy says whether it counts
 * @param minutes Dauer_Min, where it is stated and a whole number
 */
public record Contact(String customer, LocalDate day, String kind, OptionalInt minutes) {

    /** Names nobody. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
