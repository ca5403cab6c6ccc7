package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cli.offices.EachOffice;
import de.kontaktzyklus.cli.terminal.AsJson;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Failures;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeStatus;
import de.kontaktzyklus.office.health.OfficeHealth;
import de.kontaktzyklus.office.watching.IssueWords;
import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.HealthState;
import de.kontaktzyklus.reminders.health.Issue;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The status of the office: runs, exports, mails; or in short whether all is well. */
@Command(name = "status")
public final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--health")
    private boolean health;

    @Override
    public Integer call() throws Exception {
        Logs.troubleOnly();
        return health ? health() : EachOffice.of(parent, json, this::status);
    }

    private int status() throws IOException {
        Office office = parent.office();
        OfficeClock clock = asOf.map(office::clockOn).orElseGet(office::clock);
        try (StateDatabase state = office.stateView()) {
            OfficeStatus status = OfficeStatus.of(office, clock, state);
            print(status, new StatusPage(parent.texts(office), clock.zone()).lines(status));
        }
        return ExitCode.DONE;
    }

    /** Ends as Nagios reads it, whatever happens: a watch that cannot look must not say that things are bad. */
    private int health() throws IOException {
        Health found = parent.offices().isPresent() ? ofAll() : look();
        print(found, new HealthPage(Texts.in(parent.language())).lines(found));
        return found.state().exitCode();
    }

    /** All issues of all offices together. */
    private Health ofAll() {
        try {
            List<Issue> issues = new ArrayList<>();
            for (String name : parent.offices().orElseThrow().names()) {
                parent.turnTo(name);
                look().issues().forEach(issue -> issues.add(issue.in(name)));
                parent.turnToAll();
            }
            return Health.of(Office.programVersion(), OfficeClock.machine(), issues);
        } catch (ConfigurationException none) {
            return unknown(new Failures(parent.terminal(), parent::language).words(none));
        }
    }

    private Health look() {
        try {
            Office office = parent.office();
            OfficeClock clock = asOf.map(office::clockOn).orElseGet(office::clock);
            try (StateDatabase state = office.stateView()) {
                return OfficeHealth.of(office, clock, OfficeClock.machine(), state, new IssueWords(office));
            }
        } catch (RuntimeException failed) {
            String why = new Failures(parent.terminal(), parent::language).words(failed);
            return unknown(why);
        }
    }

    /** Nothing could be looked at. */
    private Health unknown(String why) {
        Texts texts = Texts.in(parent.language());
        Issue issue = new Issue(
                HealthState.UNKNOWN,
                HealthState.UNKNOWN.name(),
                texts.text("health.unknown.title"),
                Optional.empty(),
                List.of(why),
                List.of(texts.text("health.unknown.do")),
                "");
        return Health.of(Office.programVersion(), OfficeClock.machine(), List.of(issue));
    }

    private void print(Object result, List<String> lines) throws IOException {
        if (json) {
            parent.terminal().out().println(AsJson.of(result));
        } else {
            lines.forEach(parent.terminal().out()::println);
        }
    }
}
