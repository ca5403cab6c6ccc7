package de.kontaktzyklus.cli.person;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cli.terminal.AsJson;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.office.DataSubject;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Everything that is known of one person. */
@Command(name = "find")
public final class FindCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Option(names = "--customer", paramLabel = "NUMBER", required = true)
    private String customer = "";

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office office = parent.office();
        try (StateDatabase state = office.stateView()) {
            DataSubject subject = new DataSubject(Case.customerNumber(customer), office, office.clock(), state);
            DataSubject.Known known = subject.find();
            if (json) {
                parent.terminal().out().println(AsJson.of(known));
            } else {
                new KnownPage(parent.texts(office)).lines(known).forEach(parent.terminal()::show);
            }
        }
        return ExitCode.DONE;
    }
}
