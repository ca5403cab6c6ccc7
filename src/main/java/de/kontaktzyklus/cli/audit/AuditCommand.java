package de.kontaktzyklus.cli.audit;

import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Who was told of what and when, and what people did. A pipeline may be running. */
@Command(
        name = "audit",
        subcommands = {AuditVerifyCommand.class, AuditShowCommand.class, AuditExportCommand.class})
public final class AuditCommand {

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
}
