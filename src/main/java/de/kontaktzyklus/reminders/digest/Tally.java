package de.kontaktzyklus.reminders.digest;

/**
 * The figures of a mail. Protected cases are counted in all of them, but only listed in the mail to the protected-case
 * address (docs/security.md).
 *
 * @param checked clients looked at, of any state
 * @param overdue overdue cases
 * @param due cases whose latest day lies within the horizon, without an appointment
 * @param underProtection protected cases, which are counted separately
 * @param overdueUnderProtection of these, the overdue ones
 * @param dueUnderProtection of these, the due ones
 */
public record Tally(
        int checked, int overdue, int due, int underProtection, int overdueUnderProtection, int dueUnderProtection) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    /** One case. */
    public static Tally of(boolean isOverdue, boolean isDue, boolean isUnderProtection) {
        return new Tally(
                1,
                one(isOverdue),
                one(isDue),
                one(isUnderProtection),
                one(isUnderProtection && isOverdue),
                one(isUnderProtection && isDue));
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    public Tally plus(Tally other) {
        return new Tally(
                checked + other.checked,
                overdue + other.overdue,
                due + other.due,
                underProtection + other.underProtection,
                overdueUnderProtection + other.overdueUnderProtection,
                dueUnderProtection + other.dueUnderProtection);
    }

    Tally minus(Tally other) {
        return new Tally(
                checked - other.checked,
                overdue - other.overdue,
                due - other.due,
                underProtection - other.underProtection,
                overdueUnderProtection - other.overdueUnderProtection,
                dueUnderProtection - other.dueUnderProtection);
    }

    Tally checking(int newChecked) {
        return new Tally(newChecked, overdue, due, underProtection, overdueUnderProtection, dueUnderProtection);
    }
}
