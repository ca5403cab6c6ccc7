package de.kontaktzyklus.cli.terminal;

/** How much is logged. Only the running pipeline logs its day; other commands log trouble only. */
public final class Logs {

    private static final String LEVEL = "kontaktzyklus.log.level";

    private static final String CAMEL = "kontaktzyklus.log.camel";

    private Logs() {}

    /**
     * Warnings and errors only, unless the person at the terminal has asked for more. Works until the first line is
     * logged.
     */
    public static void troubleOnly() {
        set(LEVEL, "warn");
    }

    /**
     * Nothing, neither of ours nor of Camel's: the command says itself what failed, and how to mend it. Works as above.
     */
    public static void silent() {
        set(LEVEL, "off");
        set(CAMEL, "off");
    }

    private static void set(String key, String level) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, level);
        }
    }
}
