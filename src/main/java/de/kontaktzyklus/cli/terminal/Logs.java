package de.kontaktzyklus.cli.terminal;

/** How much is logged. Only the running pipeline logs its day; other commands log trouble only. */
public final class Logs {

    private static final String LEVEL = "kontaktzyklus.log.level";

    private Logs() {}

    /**
     * Warnings and errors only, unless the person at the terminal has asked for more. Works until the first line is
     * logged.
     */
    public static void troubleOnly() {
        if (System.getProperty(LEVEL) == null) {
            System.setProperty(LEVEL, "warn");
        }
    }
}
