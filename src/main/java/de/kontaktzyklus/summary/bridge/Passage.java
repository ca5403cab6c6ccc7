package de.kontaktzyklus.summary.bridge;

import java.util.Optional;

/**
 * How a case came to the overdue ones of its team, and how it left them.
 *
 * @param customer customer number
 * @param caseworker id as exported, may be empty
 * @param underProtection whether it may be listed to the protected-case address only
 * @param entry how it came
 * @param exit how it left; empty while it is overdue
 */
public record Passage(String customer, String caseworker, boolean underProtection, Entry entry, Optional<Exit> exit) {

    /** It was overdue at the end of the month before, and was forgotten since, as a person may ask. */
    public static final Passage FORGOTTEN = new Passage("", "", false, Entry.BEFORE, Optional.of(Exit.OTHER));

    /** How a case comes to the overdue ones of a team. */
    public enum Entry {
        /** It was among them at the end of the month before. */
        BEFORE,
        /** It became overdue in the month, whatever has become of it since. */
        BECAME_OVERDUE,
        /** It was overdue in another team: at the end of the month before, or since it became overdue in this one. */
        MOVED_IN,
        /** It had vanished while overdue, or could not be judged, and is overdue again without a talk. */
        RETURNED
    }

    /** How it leaves them; the first that applies, in this order. */
    public enum Exit {
        /** A counted talk since; also one that became known after its month. */
        SEEN,
        SUSPENDED,
        /** It is with another team now. */
        MOVED_AWAY,
        /** It is in no export any more. */
        VANISHED,
        /** Unclear, or its row cannot be read. */
        NOT_JUDGED,
        /** A longer cycle, another Betreuungsart, another rule; or nobody knows any more who it was. */
        OTHER
    }

    /** Whether nobody knows any more who it was. */
    public boolean isForgotten() {
        return customer.isEmpty();
    }

    public boolean isBefore() {
        return entry == Entry.BEFORE;
    }

    public boolean leftBy(Exit which) {
        return exit.filter(which::equals).isPresent();
    }

    /** Of a case that is still overdue. */
    public static Passage of(OverdueCase each, Entry entry) {
        return new Passage(each.customer(), each.caseworker(), each.underProtection(), entry, Optional.empty());
    }

    /** The same of a case that is protected now. */
    public Passage hidden() {
        return new Passage(customer, caseworker, true, entry, exit);
    }

    public Passage leavingBy(Exit how) {
        return new Passage(customer, caseworker, underProtection, entry, Optional.of(how));
    }

    /** Names no customer. */
    @Override
    public String toString() {
        return "Passage[" + entry + ", " + exit + "]";
    }
}
