package de.kontaktzyklus.cases;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One case (eLb) as a readable row of the case export states it (contract, section 1). Texts are trimmed and empty where the
 * field was empty; nothing is interpreted yet: whether a Profillage is known is the assessment's question.
 *
 * @param line line of the file on which the record begins; the header is line 1
 * @param customer customer number, text, never empty
 * @param benefitUnit number of the Bedarfsgemeinschaft
 * @param name the client's name
 * @param birthDate Geburtsdatum
 * @param profile Profillage, as given
 * @param area Betreuungsart, as given
 * @param team team id
 * @param caseworker caseworker id
 * @param registration Zugang
 * @param firstInterview Erstgespräch; for the lead-time figures only, it never resets the clock
 * @param lastContact Letzter_Kontakt
 * @param contactKind Kontaktart of the last contact
 * @param contactOnRecord latest counted contact of the contacts file, where there is one (contract, section 1)
 * @param nextAppointment Naechster_Termin
 * @param individualCycle Individueller_Zyklus
 * @param exception Ausnahme; empty when no reason is given
 * @param measure Massnahme; empty when neither type nor dates are given
 * @param underProtection Schutz
 */
public record Case(
        int line,
        String customer,
        String benefitUnit,
        ClientName name,
        Optional<LocalDate> birthDate,
        String profile,
        String area,
        String team,
        String caseworker,
        Optional<LocalDate> registration,
        Optional<LocalDate> firstInterview,
        Optional<LocalDate> lastContact,
        String contactKind,
        Optional<LocalDate> contactOnRecord,
        Optional<LocalDate> nextAppointment,
        Optional<Span> individualCycle,
        Optional<CaseException> exception,
        Optional<Measure> measure,
        boolean underProtection) {

    public Case {
        if (customer.isEmpty()) {
            throw new IllegalArgumentException("A case has a customer number; line " + line + " has none");
        }
    }

    /** The same case with the latest counted contact that the contacts file knows. */
    public Case withContactOnRecord(LocalDate day) {
        return new Case(
                line,
                customer,
                benefitUnit,
                name,
                birthDate,
                profile,
                area,
                team,
                caseworker,
                registration,
                firstInterview,
                lastContact,
                contactKind,
                Optional.of(day),
                nextAppointment,
                individualCycle,
                exception,
                measure,
                underProtection);
    }

    /** Names the place in the file only: a case in a log line or an exception text gives nobody away. */
    @Override
    public String toString() {
        return "Case[line " + line + "]";
    }
}
