package de.kontaktzyklus.reminders.digest;

import de.kontaktzyklus.delivery.MailKind;
import java.time.LocalDate;

/**
 * A digest of another day that nobody has for certain: it waits for the mail server, or whether it arrived is unknown.
 *
 * @param messageId its own Message-ID
 * @param day day of its run
 * @param kind kind of the digest; where it passes a refused one on, of that one
 * @param recipient address of the digest; where it passes a refused one on, of that one
 * @param weekly whether it is its reader's overview of the week, or stands in for one
 * @param held whether its arrival is unknown; else it waits
 */
public record WaitingDigest(
        String messageId, LocalDate day, MailKind kind, String recipient, boolean weekly, boolean held) {

    /** Neither address nor anything else that gives anybody away. */
    @Override
    public String toString() {
        return "WaitingDigest[" + messageId + "]";
    }
}
