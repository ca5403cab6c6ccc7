package de.kontaktzyklus.cli.cases;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.totals.ControlTotals;
import de.kontaktzyklus.assessment.totals.Decisions;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.OutputFile;
import de.kontaktzyklus.cli.terminal.Progress;
import de.kontaktzyklus.office.Office;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** One decision for each row of a case export. Uses no state and sends no mail. */
@Command(name = "assess")
public final class AssessCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Mixin
    private CaseFiles files = new CaseFiles();

    @Option(names = "--output", paramLabel = "FILE")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--format", paramLabel = "csv|json", defaultValue = "csv")
    private DecisionFormat format = DecisionFormat.CSV;

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office office = parent.office();
        Decisions decisions = new Decisions();
        ControlTotals totals = decisions.totals(assess(office, decisions));
        new OutputFile(output, parent.terminal()).write(out -> format.write(new DecisionTable(decisions), out));
        if (!totals.balances()) {
            throw new IllegalStateException("The rows do not balance: " + totals);
        }
        return ExitCode.DONE;
    }

    private int assess(Office office, Decisions decisions) {
        try (Progress<Case> progress = new Progress<>(parent.terminal(), parent.texts(office))) {
            return ExportAssessment.into(
                    decisions,
                    files.in(office),
                    Assessor.on(files.day(office), office.policy(), office.calendar()),
                    progress);
        }
    }
}
