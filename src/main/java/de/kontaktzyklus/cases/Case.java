package de.kontaktzyklus.cases;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * One case (eLb) as a readable row of the case export states it (docs/operations.md, What an export may look like).
 * Texts are trimmed and empty where the field was empty; nothing is interpreted yet: the assessment finds out whether a
 * Profillage is known. Ask the case itself, not its parts.
 *
 * @param line line of the file on which the record begins; the header is line 1
 * @param customer customer number, text, never empty
 * @param person whose case it is
 * @param care how the client is cared for, and by whom
 * @param contacts when the client registered, was seen, and has the next appointment
 * @param individualCycle Individueller_Zyklus
 * @param exception Ausnahme; empty when no reason is given
 * @param measure Massnahme; empty when neither type nor dates are given
 */
public record Case(
        int line,
        String customer,
        Person person,
        Care care,
        ContactDates contacts,
        Optional<Span> individualCycle,
        Optional<CaseException> exception,
        Optional<Measure> measure) {

    public Case {
        if (customer.isEmpty()) {
            throw new IllegalArgumentException("A case has a customer number; line " + line + " has none");
        }
    }

    public String benefitUnit() {
        return person.benefitUnit();
    }

    public ClientName name() {
        return person.name();
    }

    public Optional<LocalDate> birthDate() {
        return person.birthDate();
    }

    public boolean underProtection() {
        return person.underProtection();
    }

    public String profile() {
        return care.profile();
    }

    public String area() {
        return care.area();
    }

    public String team() {
        return care.team();
    }

    public String caseworker() {
        return care.caseworker();
    }

    public Optional<LocalDate> registration() {
        return contacts.registration();
    }

    public Optional<LocalDate> firstInterview() {
        return contacts.firstInterview();
    }

    public Optional<LocalDate> lastContact() {
        return contacts.lastContact();
    }

    public String contactKind() {
        return contacts.contactKind();
    }

    public Optional<LocalDate> contactOnRecord() {
        return contacts.contactOnRecord();
    }

    public Optional<LocalDate> otherOnRecord() {
        return contacts.otherOnRecord();
    }

    public Optional<LocalDate> nextAppointment() {
        return contacts.nextAppointment();
    }

    /** The same case with the latest contacts that the contacts file knows, the counted ones and the others. */
    public Case with(ContactRecord record) {
        if (record.latestCounted(customer).isEmpty()
                && record.latestOther(customer).isEmpty()) {
            return this;
        }
        ContactDates known = contacts.with(record, customer);
        return new Case(line, customer, person, care, known, individualCycle, exception, measure);
    }

    /** The same case with a counted contact that is held on a day. */
    public Case withContactOnRecord(LocalDate day) {
        return with(customer -> Optional.of(day));
    }

    /**
     * A customer number as it is written and compared: in upper case, without blanks (docs/operations.md, What an
     * export may look like).
     */
    public static String customerNumber(String given) {
        return isCustomerNumber(given)
                ? given
                : given.replaceAll("[\\s\\p{Z}]+", "").toUpperCase(Locale.ROOT);
    }

    /** Whether it is written as most are: then nothing is to be made of it. */
    private static boolean isCustomerNumber(String given) {
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Only the place in the file: no log line or exception text can name a person. */
    @Override
    public String toString() {
        return "Case[line " + line + "]";
    }

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

    /**
     * How a client is cared for, and by whom; all as given, and empty where the field was empty.
     *
     * @param profile Profillage
     * @param area Betreuungsart
     * @param team team id
     * @param caseworker caseworker id
     */
    public record Care(String profile, String area, String team, String caseworker) {}

    /**
     * When a client registered, was seen, and has the next appointment.
     *
     * @param registration Zugang
     * @param firstInterview Erstgespräch; for the lead-time figures only, it never resets the clock
     * @param lastContact Letzter_Kontakt
     * @param contactKind Kontaktart of the last contact
     * @param contactOnRecord latest counted contact of the contacts file or of earlier exports, where one is known
     *     (docs/operations.md, What an export may look like)
     * @param otherOnRecord latest contact of the contacts file that does not count, where there is one
     * @param nextAppointment Naechster_Termin
     */
    public record ContactDates(
            Optional<LocalDate> registration,
            Optional<LocalDate> firstInterview,
            Optional<LocalDate> lastContact,
            String contactKind,
            Optional<LocalDate> contactOnRecord,
            Optional<LocalDate> otherOnRecord,
            Optional<LocalDate> nextAppointment) {

        /** The same with what the contacts file knows. */
        private ContactDates with(ContactRecord record, String customer) {
            return new ContactDates(
                    registration,
                    firstInterview,
                    lastContact,
                    contactKind,
                    record.latestCounted(customer).or(() -> contactOnRecord),
                    record.latestOther(customer).or(() -> otherOnRecord),
                    nextAppointment);
        }
    }
}
