package de.kontaktzyklus.delivery;

import java.util.List;

/**
 * A mail that a mail server or a mailbox has sent back to us.
 *
 * @param key tells it apart from all others, and names nobody
 * @param messageIds whose mail it may be about, with angle brackets; the first that is ours is meant
 * @param reason in one printable line, without addresses; empty unless it has {@linkplain Kind#FAILED failed}
 */
public record ReturnedMail(String key, Kind kind, List<String> messageIds, String reason) {

    public ReturnedMail {
        messageIds = List.copyOf(messageIds);
    }

    /** What it says of the mail. */
    public enum Kind {
        /** It has not arrived and will not. */
        FAILED,
        /** It has not arrived yet. */
        DELAYED,
        /** It has arrived. */
        DELIVERED,
        /** Its reader is away. */
        OUT_OF_OFFICE
    }
}
