package de.kontaktzyklus.cases;

import java.time.LocalDate;
import java.util.Optional;

/** Latest counted contact by customer: from the contacts file, or from what earlier exports have shown. */
@FunctionalInterface
public interface ContactRecord {

    /** The day of the latest counted contact of this customer, if one is known. */
    Optional<LocalDate> latestCounted(String customer);

    /** Knows no contacts: there is no contacts file. */
    static ContactRecord none() {
        return customer -> Optional.empty();
    }
}
