package de.kontaktzyklus.forecast;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Talks of one week against the working time there is for them.
 *
 * @param monday first day of the calendar week
 * @param isoWeek its number (ISO 8601)
 * @param officeDays days of it, from the day of assessment on, on which the office is open
 * @param firstInterviews first interviews that fall due in it
 * @param followUps follow-up talks that fall due in it
 * @param appointments of both, those that count in this week because an appointment is made in it
 * @param overdue of both, those that are overdue already and have no appointment; in the first week only
 * @param minutes time that all of them need
 * @param capacityMinutes time there is for counselling; empty if the working time of nobody is known
 * @param minutesAfterProposal time needed if the proposal is followed
 * @param talksAfterProposal talks of the week then; 0 in forecasts that an earlier version has kept
 * @param appointmentMinutes of {@code minutes}, those of appointments; 0 in forecasts that an earlier version has kept
 */
public record WeekLoad(
        LocalDate monday,
        int isoWeek,
        int officeDays,
        int firstInterviews,
        int followUps,
        int appointments,
        int overdue,
        int minutes,
        OptionalInt capacityMinutes,
        int minutesAfterProposal,
        int talksAfterProposal,
        int appointmentMinutes) {

    public int talks() {
        return firstInterviews + followUps;
    }

    /** Need divided by capacity; empty if there is none or it is not known. */
    public OptionalDouble share() {
        return capacityMinutes.isPresent() && capacityMinutes.getAsInt() > 0
                ? OptionalDouble.of((double) minutes / capacityMinutes.getAsInt())
                : OptionalDouble.empty();
    }

    /** Whether more time is needed than there is. */
    public boolean overfull() {
        return excess(minutes) > 0;
    }

    public boolean overfullAfterProposal() {
        return excess(minutesAfterProposal) > 0;
    }

    /** Minutes missing if the proposal is followed, 0 if none are or the capacity is not known. */
    public int excessMinutesAfterProposal() {
        return excess(minutesAfterProposal);
    }

    /** Talks to find a time for if the proposal is followed; an appointment has its own already. */
    public int talksToPlace() {
        return talksAfterProposal - appointments;
    }

    /** Minutes that these need. */
    public int minutesToPlace() {
        return minutesAfterProposal - appointmentMinutes;
    }

    /** The same week of two teams; what is known of their capacities is added up. */
    WeekLoad plus(WeekLoad other) {
        return new WeekLoad(
                monday,
                isoWeek,
                officeDays,
                firstInterviews + other.firstInterviews,
                followUps + other.followUps,
                appointments + other.appointments,
                overdue + other.overdue,
                minutes + other.minutes,
                capacityWith(other),
                minutesAfterProposal + other.minutesAfterProposal,
                talksAfterProposal + other.talksAfterProposal,
                appointmentMinutes + other.appointmentMinutes);
    }

    WeekLoad withoutCapacity() {
        return new WeekLoad(
                monday,
                isoWeek,
                officeDays,
                firstInterviews,
                followUps,
                appointments,
                overdue,
                minutes,
                OptionalInt.empty(),
                minutesAfterProposal,
                talksAfterProposal,
                appointmentMinutes);
    }

    private OptionalInt capacityWith(WeekLoad other) {
        return capacityMinutes.isEmpty()
                ? other.capacityMinutes
                : OptionalInt.of(capacityMinutes.getAsInt() + other.capacityMinutes.orElse(0));
    }

    private int excess(int need) {
        return capacityMinutes.isPresent() ? Math.max(0, need - capacityMinutes.getAsInt()) : 0;
    }
}
