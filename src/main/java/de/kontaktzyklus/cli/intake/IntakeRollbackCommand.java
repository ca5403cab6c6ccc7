package de.kontaktzyklus.cli.intake;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.office.causes.OfficeCauses;
import de.kontaktzyklus.office.intake.IntakeDesk;
import de.kontaktzyklus.office.intake.NoExportBeforeException;
import de.kontaktzyklus.state.StateDatabase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Goes back to the export before the one in force. */
@Command(name = "rollback")
final class IntakeRollbackCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private IntakeCommand parent;

    @Option(names = "--kind", paramLabel = "KIND", required = true)
    private String kind = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Option(names = "--as-of", paramLabel = "DATE")
    private Optional<LocalDate> asOf = Optional.empty();

    @Override
    public Integer call() {
        Logs.troubleOnly();
        Office office = parent.office();
        Texts texts = parent.texts(office);
        String why = IntakeCommand.reason(reason, texts);
        ExportKind which = kind(texts);
        OfficeClock clock = asOf.map(office::clockOn).orElseGet(office::clock);
        try (StateDatabase state = office.stateBeside()) {
            OfficeNode node = new OfficeNode(office, clock, state);
            Taken now = new IntakeDesk(node)
                    .rollBack(which, why)
                    .orElseThrow(() -> new RefusedException(texts.text("intake.busy")));
            parent.terminal().tell(texts.text("intake.rolled-back", now.fileName(), now.exportDate()));
            OfficeCauses.of(node).lookAtFiles(clock.today(), clock.now());
        } catch (NoExportBeforeException none) {
            throw new RefusedException(texts.text("intake.no-before"));
        }
        return ExitCode.DONE;
    }

    private ExportKind kind(Texts texts) {
        return Arrays.stream(ExportKind.values())
                .filter(each -> each.key().equals(kind.strip()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(texts.text(
                        "intake.no-kind",
                        kind,
                        Arrays.stream(ExportKind.values()).map(ExportKind::key).collect(Collectors.joining(", ")))));
    }
}
