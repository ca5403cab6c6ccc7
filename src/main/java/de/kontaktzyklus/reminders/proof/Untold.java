package de.kontaktzyklus.reminders.proof;

/** Why somebody has no accepted overview, or an overdue case stands in no accepted mail of the week. */
public enum Untold {
    /** The mail of the day is on its way. When the day is over it has failed. */
    WAITING(true),
    /** Nobody knows whether the mail of the day has arrived. */
    UNKNOWN(true),
    /** The mail of the day was refused, and whoever was told instead did not get it either. */
    REFUSED(true),
    /** There is no mail, or it had not left when the day was over. */
    NOT_TOLD(true),
    /** An appointment is made; it is told when that day has passed. */
    APPOINTMENT(false),
    /** Nobody who may be told can be reached, or the guard has stopped the mail; the administrator knows. */
    UNDELIVERABLE(false);

    private final boolean fails;

    Untold(boolean fails) {
        this.fails = fails;
    }

    /** Whether it must not be so when the day is over. */
    boolean fails() {
        return fails;
    }
}
