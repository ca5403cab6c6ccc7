package de.kontaktzyklus.cli.demo.invented;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The working time of the invented caseworkers: a pure function of month and caseworker, with less counselling in
 * holiday months.
 */
final class InventedHours {

    private static final int MONTHS = 3;
    private static final Set<Month> HOLIDAYS = EnumSet.of(Month.JULY, Month.AUGUST, Month.DECEMBER);

    private InventedHours() {}

    /** The running month and two before it. */
    static List<String> lines(LocalDate exported) {
        List<String> lines = new ArrayList<>();
        lines.add("Vermittler;Monat;Arbeitsstunden;Beratungsstunden");
        for (int back = MONTHS - 1; back >= 0; back--) {
            YearMonth month = YearMonth.from(exported).minusMonths(back);
            for (int number = 0; number < InventedOffice.CASEWORKERS; number++) {
                int hours = number % 4 == 3 ? 80 : 150;
                int counselling = hours * percent(number, month) / 100;
                lines.add(String.join(";", InventedOffice.id(number), month.toString(), "" + hours, "" + counselling));
            }
        }
        return lines;
    }

    private static int percent(int number, YearMonth month) {
        int ofTeam = List.of(64, 57, 60).get(number / (InventedOffice.CASEWORKERS / InventedOffice.TEAMS));
        int ofMonth = HOLIDAYS.contains(month.getMonth()) ? -7 : month.getMonthValue() % 3 - 1;
        return ofTeam + ofMonth + (number * 5 + month.getMonthValue() * 3) % 7 - 3;
    }
}
