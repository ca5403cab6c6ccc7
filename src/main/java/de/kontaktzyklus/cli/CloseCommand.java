package de.kontaktzyklus.cli;

import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.wiring.Office;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** A case that vanished from the exports is accounted for. */
@Command(name = "close")
final class CloseCommand implements Callable<Integer> {

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
                            customer.strip(),
                            reason.strip(),
                            office.clock(Optional.empty()).today());
            if (!closed) {
                throw new RefusedException(texts.text("close.not-vanished"));
            }
        }
        parent.terminal().err().println(texts.text("close.done"));
        return ExitCode.DONE;
    }
}
