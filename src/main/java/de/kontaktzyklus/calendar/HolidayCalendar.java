package de.kontaktzyklus.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import de.kontaktzyklus.assessment.OfficeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Working days of an office in one of the sixteen states. Public holidays are those of the whole state. Those of some
 * towns only do not count (Mariä Himmelfahrt in Bavaria, Fronleichnam in parts of Saxony and Thuringia, the Augsburg
 * Friedensfest). May be shared by threads.
 */
public final class HolidayCalendar implements OfficeCalendar {

    private final HolidaysOfYear holidays;
    private final Predicate<LocalDate> closedByOffice;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    /**
     * @param stateCode code of the state, in upper or lower case, for example {@code NW}
     * @param closedByOffice the office's own closures, beyond weekends and public holidays
     * @throws IllegalArgumentException for an unknown state; the message names the known ones
     */
    public HolidayCalendar(String stateCode, Predicate<LocalDate> closedByOffice) {
        HolidayManager germany = HolidayManager.getInstance(
                ManagerParameters.create(de.focus_shift.jollyday.core.HolidayCalendar.GERMANY));
        this.holidays = new HolidaysOfYear(germany, known(stateCode, germany.getCalendarHierarchy()));
        this.closedByOffice = closedByOffice;
    }

    /** Jollyday itself gives an unknown state the holidays of all Germany, and no error. */
    private static String known(String stateCode, CalendarHierarchy germany) {
        String code = stateCode.toLowerCase(Locale.ROOT);
        Set<String> states = germany.getChildren().keySet();
        if (!states.contains(code)) {
            throw new IllegalArgumentException("\"" + stateCode + "\" is no federal state; allowed: "
                    + String.join(", ", new TreeSet<>(states)).toUpperCase(Locale.ROOT));
        }
        return code;
    }

    @Override
    public boolean isLegalWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !isPublicHoliday(day);
    }

    @Override
    public boolean isOfficeDay(LocalDate day) {
        return isLegalWorkingDay(day) && !closedByOffice.test(day);
    }

    private boolean isPublicHoliday(LocalDate day) {
        return byYear.computeIfAbsent(day.getYear(), holidays::of).contains(day);
    }
}
