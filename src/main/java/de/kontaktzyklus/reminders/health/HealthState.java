package de.kontaktzyklus.reminders.health;

/** How well things are, in the words of Nagios; the numbers are its exit codes (Monitoring Plugins Guidelines). */
public enum HealthState {
    /** Nothing is wrong. */
    OK,
    /** Somebody must look, but people are told what they must know. */
    WARNING,
    /** People are not told, or will not be. */
    CRITICAL,
    /** Nobody can say. */
    UNKNOWN;

    /** From 0 for {@link #OK} to 3. */
    public int exitCode() {
        return ordinal();
    }
}
