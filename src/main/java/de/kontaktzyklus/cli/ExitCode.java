package de.kontaktzyklus.cli;

/** How a command ended (contract, section 3). */
final class ExitCode {

    static final int DONE = 0;
    /** Input or configuration was refused. */
    static final int REFUSED = 1;

    static final int WRONG_USAGE = 2;
    /** Failed on the way. */
    static final int FAILED = 3;

    private ExitCode() {}
}
