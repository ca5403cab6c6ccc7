package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The settings, to look at. */
@Command(name = "config", subcommands = ConfigShowCommand.class)
public final class ConfigCommand {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    KontaktzyklusCommand program() {
        return parent;
    }
}
