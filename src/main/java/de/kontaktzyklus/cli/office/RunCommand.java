package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cli.offices.EachOffice;
import de.kontaktzyklus.cli.offices.RunOffices;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.cli.terminal.WrongUsageException;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.office.Logins;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.pipeline.DaysOnRequest;
import de.kontaktzyklus.pipeline.Pipeline;
import de.kontaktzyklus.reminders.clock.ClockDoubt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The pipeline, until it is stopped; or one day of it. */
@Command(name = "run")
public final class RunCommand implements Callable<Integer> {

    @ParentCommand
    private KontaktzyklusCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    @Option(names = "--once")
    private boolean once;

    @Option(names = "--as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    @ArgGroup(exclusive = false)
    private Accepting accepting = new Accepting();

    /** A reason only for this. */
    static final class Accepting {

        @Option(names = "--accept-clock", required = true)
        private boolean clock;

        @Option(names = "--reason", paramLabel = "TEXT")
        private String reason = "";
    }

    @SuppressWarnings("NullAway.Init") // filled by picocli
    public RunCommand() {}

    public RunCommand(KontaktzyklusCommand parent) {
        this.parent = parent;
    }

    @Override
    public Integer call() throws Exception {
        if (asOf.isPresent() && !once) {
            throw new WrongUsageException(spec, Texts.in(parent.language()).text("run.as-of-needs-once"));
        }
        if (parent.offices().isPresent() && !once) {
            if (accepting.clock) {
                parent.configFolder(); // which office has such a clock is to be said
            }
            return RunOffices.run(parent, parent.offices().get());
        }
        return EachOffice.of(parent, this::one);
    }

    private int one() throws Exception {
        List<ConfigurationFinding> shared = parent.sharedWithOthers();
        if (!shared.isEmpty()) {
            throw new ConfigurationException(shared);
        }
        Office office = parent.office(Logins.ALL);
        try (Pipeline pipeline = Pipeline.open(office, asOf.map(office::clockOn).orElseGet(office::clock))) {
            if (accepting.clock) {
                pipeline.acceptClock(accepting.reason.strip());
            }
            if (!once) {
                pipeline.run();
                return ExitCode.DONE;
            }
            DaysOnRequest.Day day = pipeline.runOnce();
            day.doubt().ifPresent(doubt -> doubted(office, doubt));
            day.holding().forEach(refusal -> holding(office, refusal));
            say(office, "run.waiting", day.waiting());
            say(office, "run.elsewhere", day.elsewhere());
            say(office, "run.stuck", day.stuck());
            return exitCode(day);
        }
    }

    private void doubted(Office office, ClockDoubt doubt) {
        Texts texts = parent.texts(office);
        parent.terminal().tell(texts.text("run.clock", doubt.today(), doubt.known()));
    }

    private void holding(Office office, TakenExports.Refused refusal) {
        Texts texts = parent.texts(office);
        parent.terminal().tell(texts.text("run.holding", refusal.fileName(), texts.text("kind." + refusal.kind())));
    }

    private void say(Office office, String key, int number) {
        if (number > 0) {
            parent.terminal().tell(parent.texts(office).text(key, number));
        }
    }

    private static int exitCode(DaysOnRequest.Day day) {
        if (!day.failed().isEmpty() || day.stuck() > 0) {
            return ExitCode.FAILED;
        }
        if (day.doubt().isPresent() || day.refused() > 0 || !day.holding().isEmpty()) {
            return ExitCode.REFUSED;
        }
        return day.waiting() > 0 ? ExitCode.FAILED : ExitCode.DONE;
    }
}
