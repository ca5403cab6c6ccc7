package de.kontaktzyklus.delivery;

import java.util.Optional;

/**
 * Who is told instead when a mail can never be delivered: it climbs from the deputy to the team leader to the catch-all
 * address (requirements, section 3). Port.
 */
public interface Forwarding {

    /**
     * The mail that passes on what the refused one should have said; it names it in {@link OutgoingMail#forwards}.
     * Empty if nobody is left, or if nobody needs to be told. Called before the refusal is recorded; changes nothing
     * itself.
     *
     * @param reason what the mail server said; holds no client data
     */
    Optional<OutgoingMail> onRefusal(OutgoingMail refused, String reason);

    /** Nobody is told instead. */
    static Forwarding none() {
        return (refused, reason) -> Optional.empty();
    }
}
