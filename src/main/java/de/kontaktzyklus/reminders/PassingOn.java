package de.kontaktzyklus.reminders;

import de.kontaktzyklus.reminders.digest.Addressee;
import java.time.Instant;
import java.util.List;

/**
 * A mail that could not be delivered, on its way to the next in line.
 *
 * @param to who gets it now
 * @param as the role of that person for the first reader
 * @param missed whom it could not reach, the first reader first; never empty
 * @param at when it is passed on
 */
public record PassingOn(Addressee to, Role as, List<Addressee> missed, Instant at) {

    public PassingOn {
        missed = List.copyOf(missed);
        if (missed.isEmpty()) {
            throw new IllegalArgumentException("A mail that was delivered is not passed on");
        }
    }

    /** Why somebody is next in line (the concept, C10). */
    public enum Role {
        /** The mail was meant for this person, at another address. */
        READER,
        /** Stands in for the caseworker. */
        DEPUTY,
        /** Leads the caseworker's team. */
        LEADER,
        /** The office's address for what nobody else can be told. */
        CATCH_ALL
    }
}
