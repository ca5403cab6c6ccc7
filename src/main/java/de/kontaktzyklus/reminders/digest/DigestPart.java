package de.kontaktzyklus.reminders.digest;

import de.kontaktzyklus.delivery.MailPart;

/**
 * Which part of a digest it is that is too big for one mail (docs/mail-und-auswertung.md, Die Mail: nothing is cut
 * off).
 *
 * @param place first, second, third …
 * @param all figures of all parts together
 * @param listed cases in all parts together
 * @param continues whether its first section has begun in the part before
 * @param goesOn whether its last section goes on in the next part
 */
public record DigestPart(MailPart place, Tally all, int listed, boolean continues, boolean goesOn) {

    /** The digest is one mail. */
    public static final DigestPart WHOLE = new DigestPart(MailPart.WHOLE, Tally.NONE, 0, false, false);

    public boolean isWhole() {
        return place.isWhole();
    }
}
