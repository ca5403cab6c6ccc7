package de.kontaktzyklus.cases;

import de.kontaktzyklus.cases.Case.Care;
import de.kontaktzyklus.cases.Case.ContactDates;
import de.kontaktzyklus.cases.Case.Person;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * An invented case, told as prose:
 * {@code aCase("100A000001").born("14.05.1980").in("Marktprofil").lastSeen("12.10.2026")}.
 *
 * <p>What is not said is in order: aged 46, Marktprofil, Arbeitsvermittlung, team 501, caseworker V5011, registered on
 * 10.01.2024. Nobody has been seen unless {@link #lastSeen} says so. Dates as people write them, {@code dd.MM.yyyy}; an
 * empty text is a date that is missing.
 */
public final class CaseFixture {

    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final String customer;
    private int line = 2;
    private String benefitUnit = "";
    private ClientName name = new ClientName("Musterfrau", "Erika");
    private Optional<LocalDate> birthDate = day("14.05.1980");
    private String profile = "Marktprofil";
    private String area = "AV";
    private String team = "501";
    private String caseworker = "V5011";
    private Optional<LocalDate> registration = day("10.01.2024");
    private Optional<LocalDate> firstInterview = Optional.empty();
    private Optional<LocalDate> lastContact = Optional.empty();
    private String contactKind = "";
    private Optional<LocalDate> contactOnRecord = Optional.empty();
    private Optional<LocalDate> otherOnRecord = Optional.empty();
    private Optional<LocalDate> nextAppointment = Optional.empty();
    private Optional<Span> individualCycle = Optional.empty();
    private String exceptionReason = "";
    private Optional<LocalDate> exceptionUntil = Optional.empty();
    private Optional<Measure> measure = Optional.empty();
    private boolean underProtection;

    private CaseFixture(String customer) {
        this.customer = customer;
    }

    public static CaseFixture aCase(String customer) {
        return new CaseFixture(customer);
    }

    /** A day as people write it; empty for an empty text. */
    public static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text, GERMAN));
    }

    public CaseFixture onLine(int number) {
        line = number;
        return this;
    }

    public CaseFixture ofBenefitUnit(String number) {
        benefitUnit = number;
        return this;
    }

    public CaseFixture named(String last, String first) {
        name = new ClientName(last, first);
        return this;
    }

    public CaseFixture born(String day) {
        birthDate = day(day);
        return this;
    }

    /** The Profillage as the export gives it. */
    public CaseFixture in(String profileAsGiven) {
        profile = profileAsGiven;
        return this;
    }

    /** The Betreuungsart as the export gives it. */
    public CaseFixture inArea(String areaAsGiven) {
        area = areaAsGiven;
        return this;
    }

    public CaseFixture ofTeam(String id) {
        team = id;
        return this;
    }

    public CaseFixture caredForBy(String caseworkerId) {
        caseworker = caseworkerId;
        return this;
    }

    public CaseFixture registered(String day) {
        registration = day(day);
        return this;
    }

    public CaseFixture firstInterviewed(String day) {
        firstInterview = day(day);
        return this;
    }

    /** Seen in person. */
    public CaseFixture lastSeen(String day) {
        return lastContact(day, "persönlich");
    }

    public CaseFixture lastContact(String day, String kind) {
        lastContact = day(day);
        contactKind = kind;
        return this;
    }

    /** The latest counted contact that the contacts file knows. */
    /** A contact of the contacts file that does not count. */
    public CaseFixture otherOnRecord(String day) {
        otherOnRecord = day(day);
        return this;
    }

    public CaseFixture contactOnRecord(String day) {
        contactOnRecord = day(day);
        return this;
    }

    public CaseFixture nextAppointment(String day) {
        nextAppointment = day(day);
        return this;
    }

    public CaseFixture withCycleOf(Span span) {
        individualCycle = Optional.of(span);
        return this;
    }

    /** An exception without an end. */
    public CaseFixture exceptedFor(String reason) {
        return exceptedFor(reason, "");
    }

    /** An exception with its last day. */
    public CaseFixture exceptedFor(String reason, String lastDay) {
        exceptionReason = reason;
        exceptionUntil = day(lastDay);
        return this;
    }

    /** A measure with its first and last day, both inclusive. */
    public CaseFixture inMeasure(String type, String from, String until) {
        measure = Optional.of(new Measure(type, day(from), day(until)));
        return this;
    }

    public CaseFixture underProtection() {
        underProtection = true;
        return this;
    }

    public Case build() {
        return new Case(
                line,
                customer,
                new Person(benefitUnit, name, birthDate, underProtection),
                new Care(profile, area, team, caseworker),
                new ContactDates(
                        registration,
                        firstInterview,
                        lastContact,
                        contactKind,
                        contactOnRecord,
                        otherOnRecord,
                        nextAppointment),
                individualCycle,
                exceptionReason.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new CaseException(exceptionReason, exceptionUntil)),
                measure);
    }

    /**
     * The case as a row of an export; two rows with the same fields have the same fingerprint, whatever their lines.
     */
    public CaseRow.Read row() {
        Case facts = build();
        int line = this.line;
        this.line = 0;
        Case anywhere = build();
        this.line = line;
        return new CaseRow.Read(facts, new Fingerprint(anywhere.hashCode()));
    }
}
