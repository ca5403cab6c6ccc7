package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cli.offices.EachOffice;
import de.kontaktzyklus.cli.terminal.AsJson;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Failures;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.LookWords;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeStatus;
import de.kontaktzyklus.office.health.OfficeHealth;
import de.kontaktzyklus.office.readiness.Look;
import de.kontaktzyklus.office.watching.IssueWords;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.HealthState;
import de.kontaktzyklus.reminders.health.Issue;
import de.kontaktzyklus.reminders.health.IssueKind;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.database.StateUnreachableException;
import de.kontaktzyklus.state.database.StateUnreachableException.Why;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
            return unknown(none);
        }
    }

    private Health look() {
        try {
            Office office = parent.office();
            OfficeClock clock = asOf.map(office::clockOn).orElseGet(office::clock);
            try (StateDatabase state = office.stateView()) {
                return OfficeHealth.of(office, clock, OfficeClock.machine(), state, new IssueWords(office));
            }
        } catch (StateUnreachableException away) {
            return away.why() == Why.NO_ANSWER ? health(withoutDatabase(Look.of(away))) : unknown(away);
        } catch (RuntimeException failed) {
            return unknown(failed);
        }
    }

    /** Nobody answers there, so neither does it to the pipeline. Who is only not let in knows nothing of that. */
    private Issue withoutDatabase(Look look) {
        Texts texts = Texts.in(parent.language());
        LookWords words = new LookWords(texts);
        List<String> todo = Stream.concat(words.todo(look).stream(), Stream.of(texts.text("health.no-database.do")))
                .toList();
        return Issue.of(
                IssueKind.DATABASE_SILENT,
                new AlarmWords(texts.text("health.no-database.title"), List.of(words.said(look)), todo));
    }

    /** Nothing could be looked at. */
    private Health unknown(RuntimeException failed) {
        String why = new Failures(parent.terminal(), parent::language).words(failed);
        Texts texts = Texts.in(parent.language());
        Issue issue = new Issue(
                HealthState.UNKNOWN,
                HealthState.UNKNOWN.name(),
                texts.text("health.unknown.title"),
                Optional.empty(),
                List.of(why),
                List.of(texts.text("health.unknown.do")),
                "");
        return health(issue);
    }

    private static Health health(Issue issue) {
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
