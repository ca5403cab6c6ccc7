package de.kontaktzyklus.cli.check;

import de.kontaktzyklus.cli.offices.EachOffice;
import de.kontaktzyklus.cli.portrait.PortraitFace;
import de.kontaktzyklus.cli.terminal.AsJson;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.FindingTexts;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.OutputFile;
import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.cli.terminal.WrongUsageException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.export.portrait.Portrait;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.columns.ColumnsProposal;
import de.kontaktzyklus.office.readiness.LookState;
import de.kontaktzyklus.office.readiness.Readiness;
import de.kontaktzyklus.pipeline.routes.RouteFault;
import de.kontaktzyklus.texts.WrappedText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Looks at everything that {@code run} needs, or at export files that are named, and changes nothing. Ends with 1 if
 * there is a finding, however much is fine; what is only a warning refuses nothing.
 */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    @Option(names = "--online")
    private boolean online;

    @Option(names = "--mail")
    private boolean mail;

    @Option(names = "--directory")
    private boolean directory;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--export", paramLabel = "DIR")
    private Optional<Path> export = Optional.empty();

    @Option(names = "--portrait", paramLabel = "text|json|html")
    private Optional<PortraitFace> portrait = Optional.empty();

    @Option(names = "--suggest", arity = "0..1", fallbackValue = "", paramLabel = "FILE|DIR")
    private Optional<Path> suggest = Optional.empty();

    @Option(names = "--output", paramLabel = "FILE")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() throws Exception {
        Logs.troubleOnly();
        refuseWhatDoesNotFit(parent.offices().isPresent() ? parent.commonTexts() : Texts.in(parent.language()));
        return EachOffice.of(parent, json, this::one);
    }

    private int one() throws IOException {
        Texts texts = Texts.in(parent.language());
        CheckList list = new CheckList(texts, this::print);
        List<ConfigurationFinding> wrong = parent.configurationFaults();
        if (!wrong.isEmpty()) {
            FindingTexts sentences = new FindingTexts(parent.language());
            wrong.forEach(finding -> list.add(CheckLine.fault("CONFIGURATION", sentences.line(finding))));
            wrapped(texts.text("check.rest"));
            return ended(list);
        }
        Office office = parent.office();
        if (suggest.isPresent()) {
            return suggest(suggest.get(), new SuggestedColumns(office, texts, this::print));
        }
        return export.isPresent() ? files(export.get(), office, list, texts) : machine(office, list, texts);
    }

    private void refuseWhatDoesNotFit(Texts texts) {
        if (export.isEmpty() && (portrait.isPresent() || (output.isPresent() && suggest.isEmpty()))) {
            throw new WrongUsageException(spec, texts.text("check.portrait-needs-export"));
        }
        if (json && (export.isPresent() || suggest.isPresent())) {
            throw new WrongUsageException(spec, texts.text("check.json-alone"));
        }
        if (suggest.isPresent() && (export.isPresent() || isAnybodyAsked())) {
            throw new WrongUsageException(spec, texts.text("check.suggest-alone"));
        }
    }

    /** @param place empty for the exports of the office */
    private int suggest(Path place, SuggestedColumns columns) throws IOException {
        ColumnsProposal proposal = place.toString().isEmpty() ? columns.proposal() : columns.proposal(place);
        return output.isPresent() ? columns.write(proposal, output.get()) : columns.writeBesideConfiguration(proposal);
    }

    private boolean isAnybodyAsked() {
        return online || mail || directory;
    }

    /** Everything around the program. */
    private int machine(Office office, CheckList list, Texts texts) throws IOException {
        MachineLines lines = new MachineLines(office, list, texts);
        CompletableFuture<List<RouteFault>> routes = lines.faultsOfRoutes();
        wrapped(texts.text(
                "check.as",
                Readiness.user(),
                parent.configFolder().toAbsolutePath().normalize().toString(),
                Office.programVersion()));
        print("");
        list.add(CheckLine.fine("CONFIGURATION", texts.text("check.configuration")));
        lines.around();
        lines.routes(routes, true);
        talk(office, list, texts);
        print("");
        if (!isAnybodyAsked()) {
            wrapped(texts.text("check.not-asked"));
        }
        return ended(list);
    }

    /** The files of a folder, and whether the program could read them: nothing of the machine. */
    private int files(Path folder, Office office, CheckList list, Texts texts) throws IOException {
        MachineLines lines = new MachineLines(office, list, texts);
        lines.routes(lines.faultsOfRoutes(), false);
        CheckedFiles files = new CheckedFiles(office, this::print);
        show(files.read(folder), folder, office);
        talk(office, list, texts);
        int findings = files.count() + list.count(LookState.FAULT);
        print(findings == 0 ? texts.text("check.fine") : texts.text("check.findings", findings));
        return files.areRefused() || list.state() == LookState.FAULT ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private void talk(Office office, CheckList list, Texts texts) {
        if (isAnybodyAsked()) {
            ask(office.settings().smtp().host());
            new MailLines(office, texts, list::add).talk(directory);
        }
        if (online) {
            new MachineLines(office, list, texts).online();
        }
    }

    private void show(Portrait drawn, Path folder, Office office) throws IOException {
        PortraitFace face = portrait.orElse(PortraitFace.TEXT);
        String shown = face.of(drawn, folder.toString(), office.language());
        boolean isAmongFindings = output.isEmpty() && face == PortraitFace.TEXT;
        String text = isAmongFindings ? "\n" + shown + "\n" : shown;
        new OutputFile(output, parent.terminal()).write(out -> out.append(text));
    }

    private int ended(CheckList list) throws IOException {
        if (json) {
            parent.terminal()
                    .out()
                    .println(AsJson.of(new CheckResult(
                            list.state(),
                            Office.programVersion(),
                            OfficeClock.machine(),
                            Readiness.user(),
                            list.lines())));
        } else {
            list.end();
        }
        return list.state() == LookState.FAULT ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /** Somebody who watches need not wonder for what the program waits. */
    private void ask(String whom) {
        if (parent.terminal().isInteractive()) {
            parent.terminal().tell(Texts.in(parent.language()).text("check.asking", whom));
        }
    }

    private void wrapped(String text) {
        WrappedText.lines(text, Terminal.COLUMNS, "", "").forEach(this::print);
    }

    /** The findings are the result, unless something for a program or a browser is to stand there alone. */
    private void print(String line) {
        if (json) {
            return;
        }
        boolean isTaken = export.isPresent()
                && output.isEmpty()
                && portrait.filter(face -> face != PortraitFace.TEXT).isPresent();
        PrintStream stream =
                isTaken ? parent.terminal().err() : parent.terminal().out();
        stream.println(line);
        stream.flush();
    }
}
