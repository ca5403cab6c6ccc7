package de.kontaktzyklus.delivery;

import java.util.List;

/**
 * Who is told instead when a mail can never be delivered: it climbs from the deputy to the team leader to the catch-all
 * address (the concept, C10). Port.
 */
public interface Forwarding {

    /**
     * The mails that pass on what the refused one should have said; they name it in {@link OutgoingMail#forwards}. One,
     * or several if several readers share the mailbox, and each has somebody else to stand in. Empty if nobody is left,
     * or if nobody needs to be told. Called before the refusal is recorded; changes nothing itself.
     *
     * @param reason what the mail server said; holds no client data
     */
    List<OutgoingMail> onRefusal(OutgoingMail refused, String reason);

    /** Nobody is told instead. */
    static Forwarding none() {
        return (refused, reason) -> List.of();
    }
}
