package de.kontaktzyklus.reminders.digest;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import java.time.LocalDate;

/**
 * A digest of another day that may not have arrived: it waits for the mail server, nobody knows whether it arrived, or
 * it was refused and nobody was told instead.
 *
 * @param messageId its own Message-ID
 * @param day day of its run
 * @param kind kind of the digest; if it passes on a refused digest, the kind of that one
 * @param recipient address of the digest; if it passes on a refused digest, the address of that one
 * @param weekly whether it is the weekly digest of its reader, or passes one on
 * @param state PLANNED, UNKNOWN or REFUSED
 */
public record WaitingDigest(
        String messageId, LocalDate day, MailKind kind, String recipient, boolean weekly, MailState state) {

    /** Neither the address nor anything else that names a person. */
    @Override
    public String toString() {
        return "WaitingDigest[" + messageId + "]";
    }
}
