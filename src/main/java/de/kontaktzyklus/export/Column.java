package de.kontaktzyklus.export;

import de.kontaktzyklus.cases.ExportKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of the exports (docs/operations.md, What an export may look like), in the order of config/columns.yaml.
 */
public enum Column {
    CUSTOMER(ExportKind.CASES, "Kundennummer", true),
    BENEFIT_UNIT(ExportKind.CASES, "BG_Nummer", false),
    LAST_NAME(ExportKind.CASES, "Nachname", false),
    FIRST_NAME(ExportKind.CASES, "Vorname", false),
    BIRTH_DATE(ExportKind.CASES, "Geburtsdatum", true),
    PROFILE(ExportKind.CASES, "Profillage", true),
    AREA(ExportKind.CASES, "Betreuungsart", true),
    TEAM(ExportKind.CASES, "Team", true),
    CASEWORKER(ExportKind.CASES, "Vermittler", true),
    REGISTRATION(ExportKind.CASES, "Zugang", true),
    FIRST_INTERVIEW(ExportKind.CASES, "Erstgespraech", false),
    LAST_CONTACT(ExportKind.CASES, "Letzter_Kontakt", true),
    CONTACT_KIND(ExportKind.CASES, "Kontaktart", true),
    NEXT_APPOINTMENT(ExportKind.CASES, "Naechster_Termin", false),
    INDIVIDUAL_CYCLE(ExportKind.CASES, "Individueller_Zyklus", false),
    EXCEPTION(ExportKind.CASES, "Ausnahme", false),
    EXCEPTION_UNTIL(ExportKind.CASES, "Ausnahme_bis", false),
    MEASURE(ExportKind.CASES, "Massnahme", false),
    MEASURE_FROM(ExportKind.CASES, "Massnahme_von", false),
    MEASURE_UNTIL(ExportKind.CASES, "Massnahme_bis", false),
    PROTECTION(ExportKind.CASES, "Schutz", false),

    CONTACT_CUSTOMER(ExportKind.CONTACTS, "Kundennummer", true),
    CONTACT_DAY(ExportKind.CONTACTS, "Datum", true),
    CONTACT_ART(ExportKind.CONTACTS, "Art", true),
    CONTACT_CASEWORKER(ExportKind.CONTACTS, "Vermittler", false),
    CONTACT_MINUTES(ExportKind.CONTACTS, "Dauer_Min", false),

    WORKER_ID(ExportKind.CASEWORKERS, "Vermittler", true),
    WORKER_NAME(ExportKind.CASEWORKERS, "Name", false),
    WORKER_EMAIL(ExportKind.CASEWORKERS, "E_Mail", true),
    WORKER_TEAM(ExportKind.CASEWORKERS, "Team", true),
    WORKER_HOURS(ExportKind.CASEWORKERS, "Wochenstunden", false),
    WORKER_DEPUTY(ExportKind.CASEWORKERS, "Vertretung", false),
    WORKER_ABSENT_FROM(ExportKind.CASEWORKERS, "Abwesend_von", false),
    WORKER_ABSENT_UNTIL(ExportKind.CASEWORKERS, "Abwesend_bis", false),

    TEAM_ID(ExportKind.TEAMS, "Team", true),
    TEAM_LABEL(ExportKind.TEAMS, "Bezeichnung", false),
    TEAM_LEADER(ExportKind.TEAMS, "Leitung", false),
    TEAM_EMAIL(ExportKind.TEAMS, "E_Mail", true),

    TIME_CASEWORKER(ExportKind.WORKING_TIME, "Vermittler", true),
    TIME_MONTH(ExportKind.WORKING_TIME, "Monat", true),
    TIME_WORKING(ExportKind.WORKING_TIME, "Arbeitsstunden", true),
    TIME_COUNSELLING(ExportKind.WORKING_TIME, "Beratungsstunden", true);

    /** What people write for people: nothing in it is a key, and nobody's name is changed. */
    private static final Set<Column> FREE_TEXT =
            EnumSet.of(LAST_NAME, FIRST_NAME, WORKER_NAME, WORKER_EMAIL, TEAM_LABEL, TEAM_LEADER, TEAM_EMAIL);

    /** Keys of clients: no other row has the same, as a rule. */
    private static final Set<Column> OF_ONE_CLIENT = EnumSet.of(CUSTOMER, BENEFIT_UNIT, CONTACT_CUSTOMER);

    private static final Set<Column> ENDS = EnumSet.of(EXCEPTION_UNTIL, MEASURE_UNTIL, WORKER_ABSENT_UNTIL);
    private static final Set<Column> DATES = EnumSet.of(
            BIRTH_DATE,
            REGISTRATION,
            FIRST_INTERVIEW,
            LAST_CONTACT,
            NEXT_APPOINTMENT,
            EXCEPTION_UNTIL,
            MEASURE_FROM,
            MEASURE_UNTIL,
            CONTACT_DAY,
            WORKER_ABSENT_FROM,
            WORKER_ABSENT_UNTIL);

    private final ExportKind kind;
    private final String title;
    private final boolean required;

    Column(ExportKind kind, String title, boolean required) {
        this.kind = kind;
        this.title = title;
        this.required = required;
    }

    public static List<Column> of(ExportKind kind) {
        return Arrays.stream(values()).filter(column -> column.kind == kind).toList();
    }

    /** Its own name, which always holds. */
    public String title() {
        return title;
    }

    public ExportKind kind() {
        return kind;
    }

    /** Whether it holds free text, which no cleaner touches, and not a key, code, date, cycle or flag. */
    public boolean isFreeText() {
        return FREE_TEXT.contains(this);
    }

    /** Whether hardly two rows share a value of it: all others come again and again, names included. */
    public boolean isOfOneClient() {
        return OF_ONE_CLIENT.contains(this);
    }

    public boolean isDate() {
        return DATES.contains(this);
    }

    /** Whether its dates are ends, so that "no end" is a thing to say there. */
    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /** Whether it names a customer. */
    public boolean isCustomer() {
        return this == CUSTOMER || this == CONTACT_CUSTOMER;
    }

    public boolean isRequired() {
        return required;
    }
}
