package de.kontaktzyklus.summary.figures;

import java.util.List;
import java.util.OptionalInt;

/**
 * The counted contacts of a month: every row of the contacts file with a kind that counts (policy), dated in the month
 * and not after the day of assessment, of a customer with a case of the team, whatever the status of the case. A row is
 * a contact, also when a customer has two on one day.
 *
 * <p>Without a contacts file it is the last contact of each case, if it counts and is in the month. This is a lower
 * bound, because the export knows no other contacts, and so is what a file that is too old knows: neither is shown.
 *
 * @param source where the contacts are from
 * @param total all of them
 * @param firstInterviews of these, on the day that the case export names as Erstgespräch: one for each case
 * @param byKind those known when the month was summed up, by kind, in the order of the policy; kinds without a contact
 *     included
 * @param withMinutes of these, with a stated length
 * @param minutes how long they took: the stated length, else the planned one of the policy (C7); empty where too few
 *     persons have hours, so that it is not kept either
 * @param unknownCustomers counted contacts of the month whose customer stands in no readable row of the case export; of
 *     the whole office, and in no team's total
 */
public record ContactsHeld(
        Source source,
        int total,
        int firstInterviews,
        List<KindCount> byKind,
        int withMinutes,
        OptionalInt minutes,
        int unknownCustomers) {

    public ContactsHeld {
        byKind = List.copyOf(byKind);
    }

    /** The same with follow-ups that became known late; their kind and length are not counted separately. */
    public ContactsHeld withMore(int late, int minutesEach) {
        return new ContactsHeld(
                source,
                total + late,
                firstInterviews,
                byKind,
                withMinutes,
                minutes.isPresent() ? OptionalInt.of(minutes.getAsInt() + late * minutesEach) : minutes,
                unknownCustomers);
    }

    /** The same from a contacts file: no lower bound any more. */
    public ContactsHeld measured() {
        return new ContactsHeld(
                Source.CONTACTS_FILE, total, firstInterviews, byKind, withMinutes, minutes, unknownCustomers);
    }

    /** The same without the time they took. */
    public ContactsHeld withoutMinutes() {
        return new ContactsHeld(
                source, total, firstInterviews, byKind, withMinutes, OptionalInt.empty(), unknownCustomers);
    }

    public int followUps() {
        return total - firstInterviews;
    }

    /** Whether this is what was held, and not just a lower bound. */
    public boolean isMeasured() {
        return source == Source.CONTACTS_FILE;
    }

    /** Where the contacts come from. */
    public enum Source {
        CONTACTS_FILE,
        /** A lower bound: the file ends too long before the month does. */
        OLD_CONTACTS_FILE,
        /** A lower bound: there is no file. */
        LAST_CONTACT_OF_CASE
    }

    /**
     * Contacts of one kind.
     *
     * @param kind label in the policy
     */
    public record KindCount(String kind, int contacts) {}
}
