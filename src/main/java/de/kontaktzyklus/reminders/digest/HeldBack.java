package de.kontaktzyklus.reminders.digest;

/** Why an overdue case is in none of today's digests (the concept, C11). */
public enum HeldBack {
    /** Told before; it comes again in the weekly digest. */
    TOLD_BEFORE,
    /** An appointment is made; the case is in its own section until that day has passed. */
    APPOINTMENT,
    /** A protected case: listed to the protected-case address only. */
    PROTECTED,
    /** Nobody who may be told can be reached. */
    UNDELIVERABLE
}
