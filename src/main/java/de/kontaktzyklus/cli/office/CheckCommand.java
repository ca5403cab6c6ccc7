package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.assessment.policy.Plausibility;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.FindingTexts;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.dispatch.mail.AddressRules;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.Severity;
import de.kontaktzyklus.export.check.ExportCheck;
import de.kontaktzyklus.export.check.FolderContent;
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
 * Checks configuration and export files, names every finding and changes nothing. If there are only warnings, nothing
 * is refused.
 */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Option(names = "--export", paramLabel = "DIR")
    private Optional<Path> export = Optional.empty();

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
        export.ifPresent(folder -> files(folder, office));
        print(count == 0 ? texts.text("check.fine") : texts.text("check.findings", count));
        return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private void routes(Office office, Texts texts) throws IOException {
        List<RouteFault> faults = Pipeline.faultsOfRoutes(office);
        faults.forEach(fault -> print(
                fault.file() + ":" + fault.line() + ": " + texts.text("route.fault." + fault.kind(), fault.subject())));
        count += faults.size();
        refused |= !faults.isEmpty();
    }

    private void files(Path folder, Office office) {
        ExportTexts words = new ExportTexts(office.language());
        FolderContent content = FolderContent.of(
                folder, office.exportDirectory(), office.settings().export().doneFile());
        content.findings().forEach(finding -> report(finding, words));
        AddressRules addresses = new AddressRules(office.settings().mail().allowedDomains());
        ExportCheck check = new ExportCheck(
                office.format(), address -> addresses.usable(address).isPresent());
        office.exportDirectory().all(folder).forEach(source -> check.file(source, finding -> report(finding, words)));
        check.acrossFiles(new ArrayList<>(office.exportDirectory().newest(folder)), plausibility(office))
                .forEach(finding -> report(finding, words));
        if (!content.hasCases()) {
            String expected = office.exportDirectory().pattern(ExportKind.CASES);
            report(ExportFinding.ofFile(folder.toString(), Problem.NO_CASE_EXPORT, expected), words);
        }
    }

    /** Of the policy of today. */
    private static Plausibility plausibility(Office office) {
        return office.policy()
                .inForceOn(office.clock().today())
                .map(PolicyVersion::plausibility)
                .orElse(Plausibility.SHIPPED);
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
