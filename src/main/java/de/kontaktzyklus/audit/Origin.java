package de.kontaktzyklus.audit;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * From where entries come: it is the same for all entries of one process.
 *
 * @param version of the program
 * @param policy hash of the policy file
 * @param calendar state and hash of the calendar file
 * @param user account of the operating system
 * @param reason why this process was started, where somebody has said so; else empty
 * @param zone of the office, whose days the entries belong to
 */
public record Origin(String version, String policy, String calendar, String user, String reason, ZoneId zone) {

    /** Where nothing is known of it. */
    public static final Origin UNKNOWN = new Origin("", "", "", "", "", ZoneOffset.UTC);

    /** The same with a reason. */
    public Origin because(String why) {
        return new Origin(version, policy, calendar, user, why.strip(), zone);
    }
}
