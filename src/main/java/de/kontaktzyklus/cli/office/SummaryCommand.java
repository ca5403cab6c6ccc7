package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.SummaryRewrite;
import de.kontaktzyklus.state.StateDatabase;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes the summary files of a month again. */
@Command(name = "summary")
public final class SummaryCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Option(names = "--month", paramLabel = "yyyy-MM", required = true)
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private YearMonth month;

    @Option(names = "--team", paramLabel = "ID")
    private Optional<String> team = Optional.empty();

    @ArgGroup(exclusive = false)
    private Restating restating = new Restating();

    /** A reason only for this. */
    static final class Restating {

        @Option(names = "--restate", required = true)
        private boolean wanted;

        @Option(names = "--reason", paramLabel = "TEXT")
        private String reason = "";
    }

    @Override
    public Integer call() throws Exception {
        Logs.troubleOnly();
        Office office = parent.office();
        OfficeClock clock = office.clock();
        Texts texts = parent.texts(office);
        if (month.isAfter(YearMonth.from(clock.today()))) {
            throw new RefusedException(texts.text("summary.not-begun", month));
        }
        return restating.wanted ? restate(office, clock, texts) : write(office, clock, texts);
    }

    private int write(Office office, OfficeClock clock, Texts texts) throws Exception {
        try (StateDatabase state = office.stateView()) {
            List<Path> written = new SummaryRewrite(office, clock, state).of(month, this::isWanted);
            if (written.isEmpty()) {
                throw new RefusedException(texts.text("summary.nothing", month, team.orElse("–")));
            }
            written.forEach(parent.terminal().out()::println);
        }
        return ExitCode.DONE;
    }

    private boolean isWanted(String id) {
        return team.map(id::equals).orElse(true);
    }

    private int restate(Office office, OfficeClock clock, Texts texts) throws Exception {
        try (StateDatabase state = office.stateBeside(restating.reason)) {
            SummaryRewrite rewrite = new SummaryRewrite(office, clock, state);
            if (!rewrite.canRestate(month)) {
                throw new RefusedException(texts.text("summary.not-made", month));
            }
            List<Path> written = rewrite.restated(month, this::isWanted);
            if (written.isEmpty()) {
                parent.terminal().show(texts.text("summary.nothing-late", month));
            }
            written.forEach(parent.terminal().out()::println);
        }
        return ExitCode.DONE;
    }
}
