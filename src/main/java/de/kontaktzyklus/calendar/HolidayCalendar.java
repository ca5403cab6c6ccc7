package de.kontaktzyklus.calendar;

import de.kontaktzyklus.assessment.OfficeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Working days of an office in one of the sixteen states. Public holidays are those of the whole state; those of some
 * towns only do not count. May be shared by threads.
 */
public final class HolidayCalendar implements OfficeCalendar {

    private final PublicHolidays holidays;
    private final Predicate<LocalDate> closedByOffice;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    /**
     * @param stateCode code of the state, in upper or lower case, for example {@code NW}
     * @param closedByOffice the office's own closures, beyond weekends and public holidays
     * @throws IllegalArgumentException for an unknown state; the message names the known ones
     */
    public HolidayCalendar(String stateCode, Predicate<LocalDate> closedByOffice) {
        this.holidays = PublicHolidays.of(stateCode);
        this.closedByOffice = closedByOffice;
    }

    @Override
    public boolean isLegalWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !isPublicHoliday(day);
    }

    @Override
    public boolean isOfficeDay(LocalDate day) {
        return isLegalWorkingDay(day) && !closedByOffice.test(day);
    }

    private Set<LocalDate> of(int year) {
        Set<LocalDate> known = byYear.get(year);
        return known == null ? byYear.computeIfAbsent(year, holidays::in) : known;
    }

    private boolean isPublicHoliday(LocalDate day) {
        return of(day.getYear()).contains(day);
    }
}
