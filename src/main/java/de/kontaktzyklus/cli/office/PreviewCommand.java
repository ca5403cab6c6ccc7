package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.SummaryRewrite;
import de.kontaktzyklus.pipeline.digests.Preview;
import de.kontaktzyklus.state.StateDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows all mails and summary files as they would be now. */
@Command(name = "preview")
public final class PreviewCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Option(names = "--export", paramLabel = "DIR")
    private Optional<Path> export = Optional.empty();

    @Option(names = "--as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--output", paramLabel = "DIR", required = true)
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Path output;

    @Override
    public Integer call() throws Exception {
        Logs.troubleOnly();
        Office office = parent.office(Map.of(
                "summary.directory",
                output.resolve("summaries").toAbsolutePath().toString()));
        OfficeClock clock = asOf.map(office::clockOn).orElseGet(office::clock);
        Texts texts = parent.texts(office);
        try (StateDatabase state = office.stateView()) {
            Preview preview = export.map(folder -> new Preview(office, clock, state, office.exportsIn(folder)))
                    .orElseGet(() -> new Preview(office, clock, state));
            ExportSet exports =
                    preview.exports().orElseThrow(() -> new RefusedException(texts.text("preview.no-export")));
            if (exports.file(ExportKind.CASES).isEmpty()) {
                throw new RefusedException(texts.text("preview.no-cases"));
            }
            for (OutgoingMail mail : preview.mails()) {
                print(MailFiles.write(mail, output.resolve("mails")));
            }
            new SummaryRewrite(office, clock, state).from(exports).forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private void print(Path file) {
        parent.terminal().out().println(file);
    }
}
