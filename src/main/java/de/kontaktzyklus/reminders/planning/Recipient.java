package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.digest.Addressee;
import de.kontaktzyklus.reminders.digest.Gap;
import java.util.Optional;

/**
 * Where a case goes.
 *
 * @param kind kind of mail
 * @param addressee who gets it
 * @param holder id in the announcements: of the caseworker, or of the team whose leader is told; empty for the office's
 *     own addresses
 * @param keeper for a deputy: name or id of the absent caseworker; else empty
 * @param gap why this recipient is told instead of the caseworker, if so
 */
record Recipient(MailKind kind, Addressee addressee, String holder, String keeper, Optional<Gap> gap) {

    boolean isCaseworker() {
        return kind == MailKind.CASEWORKER_DIGEST;
    }

    String address() {
        return addressee.address();
    }

    Recipient because(Gap reason) {
        return new Recipient(kind, addressee, holder, keeper, Optional.of(reason));
    }
}
