package de.kontaktzyklus.cases;

/**
 * What the rows of an export were like as a whole, on the day it was taken: the next one is held against it
 * (requirements, section 6).
 *
 * @param duplicates rows of a case export that repeat an earlier one
 * @param unclear rows of a case export that could not be judged
 * @param outOfScope rows of a case export for which no regulation holds
 * @param unusable caseworkers or teams without an address that can be written to
 */
public record Mix(int duplicates, int unclear, int outOfScope, int unusable) {

    /** Of a file in which there is nothing of all that. */
    public static final Mix NOTHING = new Mix(0, 0, 0, 0);
}
