package de.kontaktzyklus.delivery;

/**
 * Which part of what it says a mail is: what is too big for one mail goes in several (decision 35).
 *
 * @param number from 1
 * @param of how many parts there are; 1: the mail says everything
 */
public record MailPart(int number, int of) {

    /** The mail says everything. */
    public static final MailPart WHOLE = new MailPart(1, 1);

    public MailPart {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("No part " + number + " of " + of);
        }
    }

    public boolean isWhole() {
        return of == 1;
    }
}
