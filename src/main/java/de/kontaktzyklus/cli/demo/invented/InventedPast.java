package de.kontaktzyklus.cli.demo.invented;

import de.kontaktzyklus.cli.demo.invented.InventedTalks.Talk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The cases of the office as an earlier export showed them: without what came later, and with the cases that have left
 * since.
 */
final class InventedPast {

    private static final List<InventedCycle> FREQUENT =
            List.of(InventedCycle.MARKT, InventedCycle.AKTIVIERUNG, InventedCycle.FOERDER, InventedCycle.ENTWICKLUNG);

    private static final int FORMER_CASES = 110;
    private static final int DAYS_OF_AN_EXCEPTION = 60;

    private final List<InventedRow> rows;
    private final LocalDate day;

    /**
     * @param rows the cases on the last day
     * @param day the last day
     */
    InventedPast(List<InventedRow> rows, LocalDate day) {
        this.rows = rows;
        this.day = day;
    }

    /** The cases as of an earlier day. */
    List<InventedCase> on(LocalDate earlier) {
        List<InventedCase> then = new ArrayList<>();
        for (InventedRow row : rows) {
            if (isThere(row, earlier)) {
                then.add(asOn(row, earlier));
            }
        }
        for (int number = 0; number < FORMER_CASES; number++) {
            LocalDate left = leftOn(number);
            InventedRow former = former(number, left);
            if (earlier.isBefore(left) && isThere(former, earlier)) {
                then.add(asOn(former, earlier));
            }
        }
        return then;
    }

    private static boolean isThere(InventedRow row, LocalDate earlier) {
        return row.day("Zugang")
                .filter(registered -> registered.isAfter(earlier))
                .isEmpty();
    }

    private InventedCase asOn(InventedRow row, LocalDate earlier) {
        List<Talk> talks = InventedTalks.of(row, day).stream()
                .filter(talk -> talk.isKnownOn(earlier))
                .toList();
        InventedRow then = row.copy().without("Naechster_Termin");
        if (earlier.isBefore(day.minusDays(DAYS_OF_AN_EXCEPTION))) {
            List.of("Ausnahme", "Ausnahme_bis", "Massnahme", "Massnahme_von", "Massnahme_bis")
                    .forEach(then::without);
        }
        if (row.day("Erstgespraech").filter(held -> held.isAfter(earlier)).isPresent()) {
            then.without("Erstgespraech");
        }
        if (row.day("Letzter_Kontakt").isPresent()) {
            lastContact(then, talks);
        }
        beforeItMoved(row, then, earlier);
        return new InventedCase(then, talks);
    }

    private static void lastContact(InventedRow then, List<Talk> talks) {
        talks.stream()
                .findFirst()
                .ifPresentOrElse(
                        talk -> then.with("Letzter_Kontakt", talk.day()),
                        () -> then.without("Letzter_Kontakt").without("Kontaktart"));
    }

    /** One in 30 had another caseworker of the team until some month, one in 90 another Profillage. */
    private void beforeItMoved(InventedRow row, InventedRow then, LocalDate earlier) {
        int number = Math.floorMod(row.value("Kundennummer").hashCode(), 10_000);
        if (!earlier.isBefore(day.minusMonths(1 + number % 11))) {
            return;
        }
        String caseworker = row.value("Vermittler");
        if (number % 30 == 0 && caseworker.endsWith("1")) {
            then.with("Vermittler", caseworker.substring(0, caseworker.length() - 1) + "2");
        } else if (number % 90 == 1) {
            then.with("Profillage", InventedCycle.FOERDER.label);
        }
    }

    private LocalDate leftOn(int number) {
        return day.minusDays(15L + number * 365L / FORMER_CASES);
    }

    private InventedRow former(int number, LocalDate left) {
        int caseworker = number % InventedOffice.CASEWORKERS;
        InventedCycle cycle = FREQUENT.get(number % FREQUENT.size());
        LocalDate registered = left.minusDays(150L + number * 17 % 300);
        return new InventedRow()
                .with("Kundennummer", "%03dF%06d".formatted(100 + number * 7 % 900, number + 1))
                .with("BG_Nummer", "35702//%07d".formatted(900_000 + number))
                .with("Nachname", "Mustergast")
                .with("Vorname", "Kim")
                .with("Geburtsdatum", day.minusYears(30 + number % 25).minusDays(number))
                .with("Profillage", cycle.label)
                .with("Betreuungsart", "AV")
                .with("Team", InventedOffice.team(caseworker))
                .with("Vermittler", InventedOffice.id(caseworker))
                .with("Zugang", registered)
                .with("Erstgespraech", registered.plusDays(6 + number % 11))
                .with("Letzter_Kontakt", left.minusDays(5L + number % 30))
                .with("Kontaktart", number % 6 == 0 ? "Video" : "persönlich");
    }
}
