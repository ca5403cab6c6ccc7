package de.kontaktzyklus.cli.demo.invented;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What can be wrong with a case, and with how many of the 1,200 cases it is wrong. */
enum Trouble {
    DATE_INVALID(8, (row, day, random) -> row.with("Letzter_Kontakt", "31.02.2026")),
    CYCLE_INVALID(4, (row, day, random) -> row.with("Individueller_Zyklus", "bald")),
    FLAG_INVALID(3, (row, day, random) -> row.with("Schutz", "vielleicht")),
    FIELD_COUNT(4, (row, day, random) -> row.withSurplusField()),
    CUSTOMER_MISSING(3, (row, day, random) -> row.without("Kundennummer")),

    CASE_MANAGEMENT(60, (row, day, random) -> row.with("Betreuungsart", "FM")),
    UNDER_AGE(
            80,
            (row, day, random) -> row.with("Geburtsdatum", day.minusYears(18).minusDays(random.nextInt(2400)))),
    AREA_MISSING(4, (row, day, random) -> row.without("Betreuungsart")),
    BIRTH_DATE_MISSING(4, (row, day, random) -> row.without("Geburtsdatum")),
    BIRTH_DATE_IN_FUTURE(2, (row, day, random) -> row.with("Geburtsdatum", day.plusYears(3))),

    EXCEPTION_RUNNING(
            40,
            (row, day, random) ->
                    row.with("Ausnahme", "Einstellungszusage").with("Ausnahme_bis", day.plusDays(random.nextInt(60)))),
    EXCEPTION_ENDED(
            24,
            (row, day, random) -> overdue(row, day, random, 60)
                    .with("Ausnahme", "Gutachten ausstehend")
                    .with("Ausnahme_bis", day.minusDays(1 + random.nextInt(25)))),
    EXCEPTION_OPEN_ENDED(16, (row, day, random) -> row.with("Ausnahme", "Gutachten ausstehend")),
    EXCEPTION_TO_REVIEW(
            8, (row, day, random) -> overdue(row, day, random, 40).with("Ausnahme", "Gutachten ausstehend")),
    MEASURE_AGREED(
            14,
            (row, day, random) -> row.with("Ausnahme", "Maßnahme vereinbart")
                    .with("Massnahme", "Bewerbungstraining")
                    .with("Massnahme_von", day.plusDays(3 + random.nextInt(40)))
                    .with("Massnahme_bis", day.plusDays(90))),
    MEASURE_RUNNING(
            20,
            (row, day, random) -> row.with("Massnahme", "Bewerbungstraining")
                    .with("Massnahme_von", day.minusDays(30))
                    .with("Massnahme_bis", day.plusDays(60))),
    EXCEPTION_REASON_UNKNOWN(
            3, (row, day, random) -> row.with("Ausnahme", "Sonstwas").with("Ausnahme_bis", day.plusDays(10))),

    CONTACT_IN_FUTURE(4, (row, day, random) -> row.with("Letzter_Kontakt", day.plusDays(5))),
    REGISTRATION_IN_FUTURE(3, (row, day, random) -> row.with("Zugang", day.plusDays(8))),
    CONTACT_NOT_COUNTING(12, (row, day, random) -> row.with("Kontaktart", "telefonisch")),
    REGISTRATION_MISSING(
            4, (row, day, random) -> neverTalkedTo(row).without("Zugang").without("Erstgespraech")),
    NEW_CLIENT(36, (row, day, random) -> neverTalkedTo(row).with("Zugang", day.minusDays(random.nextInt(9)))),
    TARGET_PASSED(12, (row, day, random) -> neverTalkedTo(row).with("Zugang", day.minusDays(12 + random.nextInt(2)))),
    FIRST_INTERVIEW_OVERDUE(
            8, (row, day, random) -> neverTalkedTo(row).with("Zugang", day.minusDays(16 + random.nextInt(20)))),
    FIRST_INTERVIEW_HELD(
            30, (row, day, random) -> firstTalk(row, day.minusDays(20 + random.nextInt(15)), 6 + random.nextInt(13))),
    BACK_AGAIN(8, (row, day, random) -> row.with("Zugang", day.minusDays(5)).without("Erstgespraech")),
    PROFILE_MISSING(5, (row, day, random) -> row.without("Profillage")),
    PROFILE_UNKNOWN(4, (row, day, random) -> row.with("Profillage", "Sonderprofil")),
    CYCLE_SHORTER(24, (row, day, random) -> row.with("Individueller_Zyklus", "4 Wochen")),
    CYCLE_TOO_LONG(6, (row, day, random) -> row.with("Individueller_Zyklus", "18 Monate")),

    UNDER_PROTECTION(8, (row, day, random) -> row.with("Schutz", "J")),
    UNDER_PROTECTION_OVERDUE(
            4, (row, day, random) -> overdue(row, day, random, 20).with("Schutz", "ja")),
    APPOINTMENT(
            18,
            (row, day, random) ->
                    overdue(row, day, random, 20).with("Naechster_Termin", day.plusDays(1 + random.nextInt(20)))),
    CASEWORKER_UNKNOWN(6, (row, day, random) -> overdue(row, day, random, 20).with("Vermittler", "V9999")),
    CASEWORKER_MISSING(4, (row, day, random) -> overdue(row, day, random, 20).without("Vermittler")),
    TEAM_UNKNOWN(
            2,
            (row, day, random) ->
                    overdue(row, day, random, 20).with("Team", "599").without("Vermittler")),
    LONG_OVERDUE(14, (row, day, random) -> overdue(row, day, random, 150)),
    OVERDUE(70, (row, day, random) -> overdue(row, day, random, 30));

    private static final List<InventedCycle> CYCLES = List.of(InventedCycle.values());

    final int cases;

    @SuppressWarnings("ImmutableEnumChecker") // a pure function of its arguments
    private final Mischief mischief;

    Trouble(int cases, Mischief mischief) {
        this.cases = cases;
        this.mischief = mischief;
    }

    InventedRow befall(InventedRow row, LocalDate day, Random random) {
        return mischief.befall(row, day, random);
    }

    private static InventedRow neverTalkedTo(InventedRow row) {
        return row.without("Letzter_Kontakt").without("Kontaktart").without("Erstgespraech");
    }

    private static InventedRow firstTalk(InventedRow row, LocalDate registered, int daysLater) {
        return row.with("Zugang", registered)
                .with("Erstgespraech", registered.plusDays(daysLater))
                .with("Letzter_Kontakt", registered.plusDays(daysLater));
    }

    private static InventedRow overdue(InventedRow row, LocalDate day, Random random, int mostDays) {
        InventedCycle cycle = CYCLES.stream()
                .filter(each -> each.label.equals(row.value("Profillage")))
                .findFirst()
                .orElseThrow();
        int days = mostDays / 2 + random.nextInt(mostDays / 2);
        return row.with("Letzter_Kontakt", day.minusDays(cycle.untilDays + 4L + days));
    }

    @FunctionalInterface
    private interface Mischief {
        InventedRow befall(InventedRow row, LocalDate day, Random random);
    }
}
