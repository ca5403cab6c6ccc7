package de.kontaktzyklus.reminders.digest;

/**
 * The figures at the head of a mail. Protected cases are counted in all of them, but only listed in the mail to the
 * protected-case address (requirements, section 5).
 *
 * @param checked cases looked at, of any state
 * @param overdue overdue cases
 * @param overdueWithAppointment of these, with an appointment ahead
 * @param due first interviews at risk, and cases whose latest day lies within the horizon, without an appointment
 * @param underProtection protected cases, which are counted separately
 */
public record Tally(int checked, int overdue, int overdueWithAppointment, int due, int underProtection) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                checked + other.checked,
                overdue + other.overdue,
                overdueWithAppointment + other.overdueWithAppointment,
                due + other.due,
                underProtection + other.underProtection);
    }

    Tally minus(Tally other) {
        return new Tally(
                checked - other.checked,
                overdue - other.overdue,
                overdueWithAppointment - other.overdueWithAppointment,
                due - other.due,
                underProtection - other.underProtection);
    }

    Tally checking(int newChecked) {
        return new Tally(newChecked, overdue, overdueWithAppointment, due, underProtection);
    }
}
