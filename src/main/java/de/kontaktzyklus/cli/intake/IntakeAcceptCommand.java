package de.kontaktzyklus.cli.intake;

import de.kontaktzyklus.cases.MovementTotals;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExports.Refused;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.intake.FileHash;
import de.kontaktzyklus.export.intake.IntakeResult;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.office.causes.OfficeCauses;
import de.kontaktzyklus.office.intake.IntakeDesk;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes a file that was refused for its figures. */
@Command(name = "accept")
final class IntakeAcceptCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private IntakeCommand parent;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Option(names = "--as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office office = parent.office();
        Texts texts = parent.texts(office);
        String why = IntakeCommand.reason(reason, texts);
        OfficeClock clock = asOf.map(office::clockOn).orElseGet(office::clock);
        Path found = found(office);
        String content = FileHash.of(found);
        try (StateDatabase state = office.stateBeside()) {
            Refused refusal = refusal(state.takenExports(), content, texts);
            OfficeNode node = new OfficeNode(office, clock, state);
            IntakeResult result = new IntakeDesk(node)
                    .accept(found, refusal, why)
                    .orElseThrow(() -> new RefusedException(texts.text("intake.busy")));
            parent.terminal().tell(words(result, office, texts));
            OfficeCauses.of(node).lookAtFiles(clock.today(), clock.now());
        }
        return ExitCode.DONE;
    }

    /** A name alone is one in the folder of the refused files. */
    private Path found(Office office) throws NoSuchFileException {
        if (Files.isRegularFile(file)) {
            return file;
        }
        Path refused = office.settings().export().refusedDirectory().resolve(file);
        if (Files.isRegularFile(refused)) {
            return refused;
        }
        throw new NoSuchFileException(file.toString());
    }

    private Refused refusal(TakenExports exports, String content, Texts texts) {
        Refused refusal = exports.refused(content)
                .orElseThrow(() -> new RefusedException(texts.text("intake.not-refused", file.toString())));
        if (exports.inForce(refusal.kind())
                .filter(export -> export.sha256().equals(content))
                .isPresent()) {
            throw new RefusedException(texts.text("intake.in-force", file.toString()));
        }
        return refusal;
    }

    private static String words(IntakeResult result, Office office, Texts texts) {
        if (result instanceof IntakeResult.Taken taken) {
            MovementTotals moved = taken.movements();
            return texts.text(
                    "intake.accepted",
                    taken.export().fileName(),
                    taken.export().exportDate(),
                    taken.export().rows(),
                    moved.appeared(),
                    moved.vanished(),
                    moved.changedCaseworker(),
                    moved.changedProfile());
        }
        ExportTexts words = new ExportTexts(office.language());
        String faults = result instanceof IntakeResult.NotAcceptable not
                ? not.findings().stream().map(words::line).collect(Collectors.joining("; "))
                : "";
        throw new RefusedException(texts.text("intake.not-acceptable", faults));
    }
}
