package de.kontaktzyklus.cases;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a client came, was seen and is to come again.
 *
 * @param registration Zugang
 * @param firstInterview Erstgespräch; for the lead-time figures only, it never resets the clock
 * @param lastContact Letzter_Kontakt
 * @param contactKind Kontaktart of the last contact
 * @param contactOnRecord latest counted contact of the contacts file, where there is one (contract, section 1)
 * @param nextAppointment Naechster_Termin
 */
public record ContactDates(
        Optional<LocalDate> registration,
        Optional<LocalDate> firstInterview,
        Optional<LocalDate> lastContact,
        String contactKind,
        Optional<LocalDate> contactOnRecord,
        Optional<LocalDate> nextAppointment) {

    /** The same with the latest counted contact that the contacts file knows. */
    ContactDates withContactOnRecord(LocalDate day) {
        return new ContactDates(
                registration, firstInterview, lastContact, contactKind, Optional.of(day), nextAppointment);
    }
}
