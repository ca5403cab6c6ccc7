package de.kontaktzyklus.cli.intake;

import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.cli.terminal.AsJson;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What was taken and refused, and what people decided about it. */
@Command(name = "list")
final class IntakeListCommand implements Callable<Integer> {

    private static final int MOST_LISTED = 50;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private IntakeCommand parent;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office office = parent.office();
        try (StateDatabase state = office.stateView()) {
            TakenExports exports = state.takenExports();
            Listed listed = new Listed(
                    exports.lastTaken(MOST_LISTED), exports.lastRefused(MOST_LISTED), exports.decisions(MOST_LISTED));
            if (json) {
                parent.terminal().out().println(AsJson.of(listed));
            } else {
                print(listed, exports, office);
            }
        }
        return ExitCode.DONE;
    }

    private void print(Listed listed, TakenExports exports, Office office) {
        Texts texts = parent.texts(office);
        Terminal terminal = parent.terminal();
        listed.taken().forEach(export -> terminal.show(line(export, isInForce(export, exports), office, texts)));
        listed.refused()
                .forEach(each -> terminal.show(texts.text(
                        "status.refused",
                        local(each.refusedAt(), office),
                        each.fileName(),
                        each.reason().replace('\n', ' '),
                        each.report().toString())));
        listed.decisions()
                .forEach(each -> terminal.show(texts.text(
                        "status.decision." + each.action(),
                        each.day(),
                        texts.text("kind." + each.kind()),
                        each.fileName(),
                        each.exportDate(),
                        each.reason())));
        if (listed.taken().isEmpty() && listed.refused().isEmpty()) {
            terminal.show(texts.text("intake.nothing"));
        }
    }

    private static boolean isInForce(Taken export, TakenExports exports) {
        return exports.inForce(export.kind()).filter(export::equals).isPresent();
    }

    private static String line(Taken export, boolean inForce, Office office, Texts texts) {
        return texts.text(
                inForce ? "intake.taken" : "intake.taken.earlier",
                local(export.takenAt(), office),
                texts.text("kind." + export.kind()),
                export.fileName(),
                export.exportDate(),
                export.rows(),
                export.rejected());
    }

    private static LocalDateTime local(Instant instant, Office office) {
        return LocalDateTime.ofInstant(instant, office.settings().office().timeZone());
    }

    /** For programs. */
    record Listed(List<Taken> taken, List<TakenExports.Refused> refused, List<TakenExports.Decision> decisions) {}
}
