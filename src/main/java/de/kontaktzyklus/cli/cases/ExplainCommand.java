package de.kontaktzyklus.cli.cases;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.Office;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** How the decision on one customer came about, step by step, with the clauses. */
@Command(name = "explain")
public final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Mixin
    private CaseFiles files = new CaseFiles();

    @Option(names = "--customer", paramLabel = "NUMBER", required = true)
    private String customer = "";

    @Override
    public Integer call() {
        Logs.troubleOnly();
        Office office = parent.office();
        Texts texts = parent.texts(office);
        Assessor assessor = Assessor.on(files.day(office), office.policy(), office.calendar());
        List<String> lines =
                Explanation.of(files.in(office), Case.customerNumber(customer), files.fileName(), assessor, texts);
        if (lines.isEmpty()) {
            throw new RefusedException(texts.text("explain.not-found", files.fileName()));
        }
        lines.forEach(parent.terminal()::show);
        return ExitCode.DONE;
    }
}
