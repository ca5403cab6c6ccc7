package de.kontaktzyklus.cases;

import java.time.LocalDate;
import java.util.Optional;

/** Latest counted contact by customer: from the contacts file, or from what earlier exports have shown. */
@FunctionalInterface
public interface ContactRecord {

    /** The day of the latest counted contact of this customer, if one is known. */
    Optional<LocalDate> latestCounted(String customer);

    /** The day of the latest contact of this customer that does not count, if the contacts file has one. */
    default Optional<LocalDate> latestOther(String customer) {
        return Optional.empty();
    }

    /** Knows no contacts: there is no contacts file. */
    static ContactRecord none() {
        return customer -> Optional.empty();
    }
}
