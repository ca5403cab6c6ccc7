package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cli.terminal.AsJson;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeStatus;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The status of the office: runs, exports, mails. */
@Command(name = "status")
public final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office office = parent.office();
        OfficeClock clock = asOf.map(office::clockOn).orElseGet(office::clock);
        try (StateDatabase state = office.stateView()) {
            OfficeStatus status = OfficeStatus.of(office, clock, state);
            if (json) {
                parent.terminal().out().println(AsJson.of(status));
            } else {
                new StatusPage(parent.texts(office), clock.zone())
                        .lines(status)
                        .forEach(parent.terminal().out()::println);
            }
        }
        return ExitCode.DONE;
    }
}
