package de.kontaktzyklus.reminders;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.Case.Care;
import de.kontaktzyklus.cases.Case.ContactDates;
import de.kontaktzyklus.cases.Case.Person;
import de.kontaktzyklus.cases.CaseException;
import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.ClientName;
import de.kontaktzyklus.cases.Span;
import java.time.LocalDate;
import java.util.Optional;

/** An invented case, told in words: {@code ACase.number("200D000001").of("erika").lastTalk("2026-10-12")}. */
public final class ACase {

    private final String customer;
    private String name = "Mustermann";
    private String caseworker = "erika";
    private String team = "nord";
    private String profile = "M";
    private String area = "AV";
    private String contactKind = "persönlich";
    private Optional<LocalDate> birthDate = Optional.of(LocalDate.parse("1980-05-05"));
    private Optional<LocalDate> registration = Optional.of(LocalDate.parse("2020-01-02"));
    private Optional<LocalDate> lastContact = Optional.empty();
    private Optional<LocalDate> appointment = Optional.empty();
    private Optional<Span> individual = Optional.empty();
    private Optional<CaseException> exception = Optional.empty();
    private boolean underProtection;

    private ACase(String customer) {
        this.customer = customer;
    }

    public static ACase number(String customer) {
        return new ACase(customer);
    }

    public ACase named(String lastName) {
        this.name = lastName;
        return this;
    }

    public ACase of(String id) {
        this.caseworker = id;
        return this;
    }

    public ACase inTeam(String id) {
        this.team = id;
        return this;
    }

    public ACase profile(String code) {
        this.profile = code;
        return this;
    }

    public ACase area(String code) {
        this.area = code;
        return this;
    }

    public ACase born(String day) {
        this.birthDate = day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        return this;
    }

    /** A telephone call entered over the last talk. */
    public ACase phoneCall(String day) {
        this.contactKind = "Telefon";
        return lastTalk(day);
    }

    public ACase withoutTalk() {
        this.lastContact = Optional.empty();
        return this;
    }

    public ACase registered(String day) {
        this.registration = Optional.of(LocalDate.parse(day));
        return this;
    }

    public ACase lastTalk(String day) {
        this.lastContact = Optional.of(LocalDate.parse(day));
        return this;
    }

    public ACase appointment(String day) {
        this.appointment = Optional.of(LocalDate.parse(day));
        return this;
    }

    public ACase everyWeeks(int weeks) {
        this.individual = Optional.of(Span.weeks(weeks));
        return this;
    }

    public ACase exceptionUntil(String day) {
        this.exception = Optional.of(new CaseException("Gutachten", Optional.of(LocalDate.parse(day))));
        return this;
    }

    public ACase exceptionWithoutEnd() {
        this.exception = Optional.of(new CaseException("Gutachten", Optional.empty()));
        return this;
    }

    public ACase underProtection() {
        this.underProtection = true;
        return this;
    }

    Case facts(int line) {
        return new Case(
                line,
                customer,
                new Person("12345//" + customer, new ClientName(name, "Xaver"), birthDate, underProtection),
                new Care(profile, area, team, caseworker),
                new ContactDates(
                        registration,
                        Optional.empty(),
                        lastContact,
                        lastContact.isPresent() ? contactKind : "",
                        Optional.empty(),
                        Optional.empty(),
                        appointment),
                individual,
                exception,
                Optional.empty());
    }

    CaseSnapshot snapshot() {
        return new CaseSnapshot(customer, caseworker, team, profile, underProtection);
    }

    String customer() {
        return customer;
    }
}
