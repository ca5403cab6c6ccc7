package de.kontaktzyklus.cli.intake;

import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The exports one by one, beside a pipeline that may be running. */
@Command(
        name = "intake",
        subcommands = {IntakeListCommand.class, IntakeAcceptCommand.class, IntakeRollbackCommand.class})
public final class IntakeCommand {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    Office office() {
        return parent.office();
    }

    Texts texts(Office office) {
        return parent.texts(office);
    }

    Terminal terminal() {
        return parent.terminal();
    }

    /** The reason, which is recorded and must say something. */
    static String reason(String given, Texts texts) {
        if (given.isBlank()) {
            throw new RefusedException(texts.text("intake.no-reason"));
        }
        return given.strip();
    }
}
