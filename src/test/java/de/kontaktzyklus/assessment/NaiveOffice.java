package de.kontaktzyklus.assessment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days counted the way a person counts them with a wall calendar: North Rhine-Westphalia, closed on 24 and 31 December.
 * Shares nothing with the product, not even the holidays; good for 1995 to 2099.
 */
public final class NaiveOffice {

    private NaiveOffice() {}

    public static boolean isClosedByOffice(LocalDate day) {
        return day.getMonthValue() == 12 && (day.getDayOfMonth() == 24 || day.getDayOfMonth() == 31);
    }

    public static boolean isLegal(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    public static LocalDate onOrAfter(LocalDate day) {
        return isLegal(day) ? day : onOrAfter(day.plusDays(1));
    }

    static LocalDate onOrBefore(LocalDate day) {
        return isLegal(day) ? day : onOrBefore(day.minusDays(1));
    }

    public static LocalDate workingDaysAfter(LocalDate event, int count) {
        LocalDate day = event;
        int left = count;
        while (left > 0) {
            day = day.plusDays(1);
            if (isLegal(day) && !isClosedByOffice(day)) {
                left--;
            }
        }
        return day;
    }

    public static LocalDate monthsAfter(LocalDate event, int months) {
        YearMonth month = YearMonth.from(event);
        for (int counted = 0; counted < months; counted++) {
            month = month.plusMonths(1);
        }
        return month.atDay(Math.min(event.getDayOfMonth(), month.lengthOfMonth()));
    }

    private static boolean isHoliday(LocalDate day) {
        String date = String.format("%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
        return switch (date) {
            case "01-01", "05-01", "10-03", "11-01", "12-25", "12-26" -> true;
            default -> {
                LocalDate easter = easter(day.getYear());
                yield day.equals(LocalDate.of(2017, 10, 31))
                        || day.equals(easter.minusDays(2))
                        || day.equals(easter.plusDays(1))
                        || day.equals(easter.plusDays(39))
                        || day.equals(easter.plusDays(50))
                        || day.equals(easter.plusDays(60));
            }
        };
    }

    /** Gauss's rule in the form that holds for 1900 to 2099. */
    private static LocalDate easter(int year) {
        int moon = (19 * (year % 19) + 24) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
        int afterMarch22 = moon + sunday;
        if (afterMarch22 == 35 || (afterMarch22 == 34 && moon == 28 && year % 19 > 10)) {
            afterMarch22 -= 7;
        }
        return LocalDate.of(year, 3, 22).plusDays(afterMarch22);
    }
}
