package de.kontaktzyklus.cases;

import java.time.LocalDate;
import java.util.Optional;

/** Latest counted contact by customer, from the contacts file. */
@FunctionalInterface
public interface ContactRecord {

    /** The day of the latest counted contact of this customer, if the contacts file has one. */
    Optional<LocalDate> latestCounted(String customer);

    /** Knows no contacts: there is no contacts file. */
    static ContactRecord none() {
        return customer -> Optional.empty();
    }
}
