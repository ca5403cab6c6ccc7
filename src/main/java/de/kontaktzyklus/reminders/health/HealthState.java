package de.kontaktzyklus.reminders.health;

/** How well things are, in the words of Nagios; the numbers are its exit codes (Monitoring Plugins Guidelines). */
public enum HealthState {
    /** Nothing is wrong. */
    OK(0),
    /** Somebody must look, but people are told what they must know. */
    WARNING(1),
    /** People are not told, or will not be. */
    CRITICAL(2),
    /** Nobody can say. */
    UNKNOWN(3);

    private final int exitCode;

    HealthState(int exitCode) {
        this.exitCode = exitCode;
    }

    /** What a command that found it ends with. */
    public int exitCode() {
        return exitCode;
    }
}
