package de.kontaktzyklus.cli.terminal;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Arguments that do not go together, as only the command itself can know; the message is for the person at the
 * terminal. Ends with {@link ExitCode#WRONG_USAGE}.
 */
public final class WrongUsageException extends ParameterException {

    private static final long serialVersionUID = 1L;

    public WrongUsageException(CommandSpec command, String message) {
        super(command.commandLine(), message);
    }
}
