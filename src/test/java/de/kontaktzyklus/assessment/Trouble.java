package de.kontaktzyklus.assessment;

import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.Span;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.function.UnaryOperator;

/** For each check of docs/rules.md something that makes it apply on 23.11.2026, in the order of the checks. */
@SuppressWarnings("ImmutableEnumChecker") // pure functions, which Error Prone cannot see
enum Trouble {
    AREA_MISSING(facts -> facts.inArea(""), "area"),
    AREA(facts -> facts.inArea("FM"), "area"),
    BIRTH_DATE_MISSING(facts -> facts.born(""), "birth date"),
    BIRTH_DATE_IN_FUTURE(facts -> facts.born("24.11.2026"), "birth date"),
    UNDER_AGE(facts -> facts.born("24.11.2001"), "birth date"),
    EXCEPTION(facts -> facts.exceptedFor("Einstellungszusage", "23.11.2026"), "exception"),
    EXCEPTION_OPEN_ENDED(facts -> facts.exceptedFor("Einstellungszusage"), "exception"),
    CONTACT_IN_FUTURE(facts -> facts.lastSeen("24.11.2026"), "contact"),
    REGISTRATION_IN_FUTURE(facts -> facts.registered("24.11.2026"), "registration"),
    LAST_CONTACT_NOT_COUNTING(facts -> facts.lastContact("20.11.2026", "telefonisch"), "contact"),
    REGISTRATION_MISSING(facts -> facts.registered("").lastContact("", ""), "registration", "contact"),
    FIRST_INTERVIEW(facts -> facts.registered("16.11.2026"), "registration"),
    PROFILE_MISSING(facts -> facts.in(""), "profile"),
    PROFILE_UNKNOWN(facts -> facts.in("Integrationsprofil"), "profile"),
    MEASURE(facts -> facts.inMeasure("FbW", "01.10.2026", "31.03.2027"), "measure"),
    INDIVIDUAL(facts -> facts.withCycleOf(Span.weeks(2)), "cycle"),
    CYCLE(facts -> facts);

    private final UnaryOperator<CaseFixture> befall;
    private final Set<String> fields;

    Trouble(UnaryOperator<CaseFixture> befall, String... fields) {
        this.befall = befall;
        this.fields = Set.copyOf(Arrays.asList(fields));
    }

    CaseFixture befall(CaseFixture facts) {
        return befall.apply(facts);
    }

    /** Whether both can be true of one case: they are told by different fields. */
    boolean goesTogetherWith(Trouble other) {
        return Collections.disjoint(fields, other.fields);
    }

    Reason reason() {
        return Reason.valueOf(name());
    }
}
