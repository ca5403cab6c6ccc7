package de.kontaktzyklus.cases;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The client of a case.
 *
 * @param benefitUnit number of the Bedarfsgemeinschaft
 * @param name the client's name
 * @param birthDate Geburtsdatum
 * @param underProtection Schutz
 */
public record Person(String benefitUnit, ClientName name, Optional<LocalDate> birthDate, boolean underProtection) {

    /** Names nobody. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
