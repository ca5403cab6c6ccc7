package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.state.StateDatabase;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Marks a vanished case as settled. */
@Command(name = "close")
public final class CloseCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Option(names = "--customer", paramLabel = "NUMBER", required = true)
    private String customer = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Override
    public Integer call() {
        Logs.troubleOnly();
        Office office = parent.office();
        Texts texts = parent.texts(office);
        if (reason.isBlank()) {
            throw new RefusedException(texts.text("close.no-reason"));
        }
        try (StateDatabase state = office.stateBeside()) {
            boolean closed = state.knownCases()
                    .close(
                            Case.customerNumber(customer),
                            reason.strip(),
                            office.clock().today());
            if (!closed) {
                throw new RefusedException(texts.text("close.not-vanished"));
            }
        }
        parent.terminal().tell(texts.text("close.done"));
        return ExitCode.DONE;
    }
}
