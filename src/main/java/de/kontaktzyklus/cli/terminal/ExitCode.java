package de.kontaktzyklus.cli.terminal;

/** How a command ended (README.md, Commands). */
public final class ExitCode {

    public static final int DONE = 0;
    /** Input or configuration was refused. */
    public static final int REFUSED = 1;

    static final int WRONG_USAGE = 2;
    /** Failed on the way. */
    public static final int FAILED = 3;

    private ExitCode() {}
}
