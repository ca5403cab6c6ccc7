package de.kontaktzyklus.reminders.digest;

/** Why an overdue case is in none of today's digests (requirements, section 4). */
public enum HeldBack {
    /** Told before; it comes again in the weekly digest. */
    TOLD_BEFORE,
    /** An appointment is made; it is listed apart until that day has passed. */
    APPOINTMENT,
    /** A protected case: listed to the protected-case address only. */
    PROTECTED,
    /** Nobody can be reached who may be told. */
    UNDELIVERABLE
}
