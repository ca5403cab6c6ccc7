package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.FindingTexts;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.Severity;
import de.kontaktzyklus.export.check.ExportCheck;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.pipeline.Pipeline;
import de.kontaktzyklus.pipeline.routes.RouteFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Checks configuration, export files and the mail server, names every finding and changes nothing. Warnings alone
 * refuse nothing.
 */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Option(names = "--export", paramLabel = "DIR")
    private Optional<Path> export = Optional.empty();

    @Option(names = "--mail")
    private boolean mail;

    @Option(names = "--directory")
    private boolean directory;

    private int count;
    private boolean refused;

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        List<ConfigurationFinding> wrong = parent.configurationFaults();
        if (!wrong.isEmpty()) {
            FindingTexts sentences = new FindingTexts(parent.language());
            wrong.forEach(finding -> print(sentences.line(finding)));
            return ExitCode.REFUSED;
        }
        Office office = parent.office();
        Texts texts = parent.texts(office);
        routes(office, texts);
        export.ifPresent(folder -> files(folder, office, texts));
        int ofMail = mail || directory ? new MailCheck(texts, this::print).check(office, directory) : ExitCode.DONE;
        print(count == 0 ? texts.text("check.fine") : texts.text("check.findings", count));
        return refused ? ExitCode.REFUSED : ofMail;
    }

    private void routes(Office office, Texts texts) throws IOException {
        List<RouteFault> faults = Pipeline.faultsOfRoutes(office);
        faults.forEach(fault -> print(
                fault.file() + ":" + fault.line() + ": " + texts.text("route.fault." + fault.kind(), fault.subject())));
        count += faults.size();
        refused |= !faults.isEmpty();
    }

    private void files(Path folder, Office office, Texts texts) {
        List<ExportSource> sources = office.exportDirectory().all(folder);
        if (sources.isEmpty()) {
            throw new RefusedException(texts.text("check.no-files", folder));
        }
        ExportTexts words = new ExportTexts(office.language());
        ExportCheck check = new ExportCheck(office.format());
        sources.forEach(source -> check.file(source, finding -> report(finding, words)));
        check.acrossFiles(new ArrayList<>(office.exportDirectory().newest(folder)))
                .forEach(finding -> report(finding, words));
    }

    private void report(ExportFinding finding, ExportTexts words) {
        count++;
        refused |= finding.severity() != Severity.WARNS;
        print(finding.file() + ": " + words.line(finding));
    }

    private void print(String line) {
        parent.terminal().out().println(line);
    }
}
