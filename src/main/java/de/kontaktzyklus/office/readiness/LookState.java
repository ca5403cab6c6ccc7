package de.kontaktzyklus.office.readiness;

/** What a look has shown, the best first. */
public enum LookState {
    FINE,
    /** Nothing that stops the program; somebody should know of it. */
    HINT,
    /** The program does not start, or does not do all its work. */
    FAULT
}
