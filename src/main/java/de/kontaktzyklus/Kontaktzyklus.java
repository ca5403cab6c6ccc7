package de.kontaktzyklus;

/** Starts the command the arguments name. */
public final class Kontaktzyklus {

    private static final int WRONG_USAGE = 2;

    private Kontaktzyklus() {}

    public static void main(String[] args) {
        System.err.println("Usage: kontaktzyklus COMMAND");
        System.exit(WRONG_USAGE);
    }
}
