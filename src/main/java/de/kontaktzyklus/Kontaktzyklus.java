package de.kontaktzyklus;

import de.kontaktzyklus.cli.CommandLines;
import de.kontaktzyklus.cli.terminal.Terminal;

/** Starts the command the arguments name. */
public final class Kontaktzyklus {

    private Kontaktzyklus() {}

    public static void main(String[] args) {
        System.exit(CommandLines.run(args, Terminal.ofProcess()));
    }
}
