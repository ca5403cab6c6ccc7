package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.assessment.policy.Plausibility;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cli.portrait.PortraitFace;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.FindingTexts;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.OutputFile;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.cli.terminal.WrongUsageException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.dispatch.mail.AddressRules;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.Severity;
import de.kontaktzyklus.export.check.ExportCheck;
import de.kontaktzyklus.export.check.FolderContent;
import de.kontaktzyklus.export.mix.MixBasis;
import de.kontaktzyklus.export.portrait.ExportsBefore;
import de.kontaktzyklus.export.portrait.Portrait;
import de.kontaktzyklus.export.portrait.PortraitMaker;
import de.kontaktzyklus.office.ExportsInForce;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.intake.OfficeMix;
import de.kontaktzyklus.pipeline.Pipeline;
import de.kontaktzyklus.pipeline.routes.RouteFault;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Checks configuration, export files and the mail server, names every finding and changes nothing. If there are only
 * warnings, nothing is refused.
 */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    @Option(names = "--export", paramLabel = "DIR")
    private Optional<Path> export = Optional.empty();

    @Option(names = "--portrait", paramLabel = "text|json|html")
    private Optional<PortraitFace> portrait = Optional.empty();

    @Option(names = "--output", paramLabel = "FILE")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--mail")
    private boolean mail;

    @Option(names = "--directory")
    private boolean directory;

    /** By the name of a file that the intake would refuse: whether somebody may accept it all the same. */
    private final Map<String, Boolean> acceptable = new HashMap<>();

    private boolean contactsMayHold;
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
        if (export.isEmpty() && (portrait.isPresent() || output.isPresent())) {
            throw new WrongUsageException(spec, texts.text("check.portrait-needs-export"));
        }
        routes(office, texts);
        if (export.isPresent()) {
            files(export.get(), office);
        }
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

    private void files(Path folder, Office office) throws IOException {
        ExportTexts words = new ExportTexts(office.language());
        FolderContent content = FolderContent.of(
                folder, office.exportDirectory(), office.settings().export().doneFile());
        content.findings().forEach(finding -> report(finding, words));
        List<ExportSource> newest = office.exportDirectory().newest(folder);
        Portrait drawn = draw(folder, newest, office, words);
        newest.stream()
                .filter(source -> contactsMayHold && source.kind() == ExportKind.CONTACTS)
                .flatMap(source -> holdingAll(source).stream())
                .forEach(finding -> report(finding, words));
        AddressRules addresses = new AddressRules(office.settings().mail().allowedDomains());
        new ExportCheck(office.format(), address -> addresses.usable(address).isPresent())
                .acrossFiles(newest, plausibility(office))
                .forEach(finding -> report(finding, words));
        if (!content.hasCases()) {
            String expected = office.exportDirectory().pattern(ExportKind.CASES);
            report(ExportFinding.ofFile(folder.toString(), Problem.NO_CASE_EXPORT, expected), words);
        }
        show(drawn, folder, office);
    }

    /** Empty if the intake would not refuse it. */
    private Optional<ExportFinding> holdingAll(ExportSource source) {
        return Optional.ofNullable(acceptable.get(source.name()))
                .map(mayBeAccepted -> ExportFinding.ofFile(
                        source.name(),
                        Problem.FIRST_ONE_HOLDS_ALL,
                        source.kind().key(),
                        mayBeAccepted ? 1 : 0));
    }

    /** Without a state, or with one that is in trouble, the files can still be looked at. */
    private Portrait draw(Path folder, List<ExportSource> newest, Office office, ExportTexts words) {
        contactsMayHold = office.settings().intake().isInUse(ExportKind.CONTACTS);
        StateDatabase state;
        try {
            state = office.stateView();
        } catch (RuntimeException unreadable) {
            return draw(folder, newest, office, words, ExportsBefore.UNKNOWN, OfficeMix.ofNothingSeen(office));
        }
        try (state) {
            ExportsBefore before = inForce(state);
            if (before.isKnown()) {
                contactsMayHold = ExportsInForce.of(office, state).lacking().nextContactsMayHold();
            }
            MixBasis basis = before.isKnown() ? OfficeMix.of(office, state) : OfficeMix.ofNothingSeen(office);
            return draw(folder, newest, office, words, before, basis);
        }
    }

    private static ExportsBefore inForce(StateDatabase state) {
        try {
            return ExportsBefore.of(state.takenExports());
        } catch (RuntimeException unreadable) {
            return ExportsBefore.UNKNOWN;
        }
    }

    private Portrait draw(
            Path folder,
            List<ExportSource> newest,
            Office office,
            ExportTexts words,
            ExportsBefore before,
            MixBasis basis) {
        return new PortraitMaker(
                        office.format(),
                        office.policy(),
                        office.calendar(),
                        office.settings().mail().allowedDomains(),
                        before,
                        basis)
                .of(office.exportDirectory().all(folder), newest, finding -> report(finding, words));
    }

    private void show(Portrait drawn, Path folder, Office office) throws IOException {
        PortraitFace face = portrait.orElse(PortraitFace.TEXT);
        String shown = face.of(drawn, folder.toString(), office.language());
        boolean isAmongFindings = output.isEmpty() && face == PortraitFace.TEXT;
        String text = isAmongFindings ? "\n" + shown + "\n" : shown;
        new OutputFile(output, parent.terminal()).write(out -> out.append(text));
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
        if (finding.severity() == Severity.REFUSES || finding.severity() == Severity.DOUBTS) {
            acceptable.merge(finding.file(), finding.severity() == Severity.DOUBTS, Boolean::logicalAnd);
        }
        print(finding.file() + ": " + words.line(finding));
    }

    /** The findings are the result, unless a portrait for a program or a browser is to stand there alone. */
    private void print(String line) {
        boolean isTaken = output.isEmpty()
                && portrait.filter(face -> face != PortraitFace.TEXT).isPresent();
        (isTaken ? parent.terminal().err() : parent.terminal().out()).println(line);
    }
}
