package de.kontaktzyklus.reminders.digest;

/** Why a team leader is told of a case: no caseworker can be reached (the concept, C10). */
public enum Gap {
    /** The export names no caseworker. */
    NO_CASEWORKER,
    /** The caseworker is not in the directory. */
    UNKNOWN_CASEWORKER,
    /** The caseworker has no address that may be used. */
    NO_ADDRESS,
    /** The caseworker is absent, and no deputy is there who can be reached. */
    ABSENT_WITHOUT_DEPUTY
}
