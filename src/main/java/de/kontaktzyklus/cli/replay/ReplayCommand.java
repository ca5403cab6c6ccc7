package de.kontaktzyklus.cli.replay;

import de.kontaktzyklus.cli.terminal.AsJson;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.export.rows.FileExportSet;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.replay.ConfigurationThen;
import de.kontaktzyklus.office.replay.DayCheck;
import de.kontaktzyklus.office.replay.Difference;
import de.kontaktzyklus.office.replay.ExportsThen;
import de.kontaktzyklus.office.replay.RecordedDay;
import de.kontaktzyklus.pipeline.digests.Replay;
import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.reminders.knowledge.DayKnowledge;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The digests of a past day once more, beside what is recorded of them. Changes nothing and sends nothing. */
@Command(name = "replay")
public final class ReplayCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Option(names = "--day", paramLabel = "DATE", required = true)
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private LocalDate day;

    @Option(names = "--exports", paramLabel = "DIR")
    private Optional<Path> exports = Optional.empty();

    @Option(names = "--current")
    private boolean current;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office now = parent.office();
        Texts texts = parent.texts(now);
        try (StateDatabase state = now.stateView();
                WorkFolder folder = WorkFolder.create()) {
            Replayed replayed = replayed(now, state, new KeptDay(day, state, texts), folder);
            if (json) {
                parent.terminal().out().println(AsJson.of(replayed));
            } else {
                new ReplayPage(texts, now.settings().office().timeZone())
                        .lines(replayed)
                        .forEach(parent.terminal()::show);
            }
            return replayed.same() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private Replayed replayed(Office now, StateDatabase state, KeptDay kept, WorkFolder folder) throws IOException {
        RecordedDay recorded = kept.recorded();
        DayKnowledge knowledge = kept.knowledge(recorded);
        ConfigurationThen then = ConfigurationThen.of(knowledge.configuration());
        ExportsThen found = ExportsThen.find(recorded.facts(), folders(now), state.takenExports(), folder.exports());
        kept.requireAll(found);
        Office office = current ? now : opened(then, folder, now, recorded, kept);
        Replay.Outcome outcome =
                Replay.of(office, state, day, knowledge, new FileExportSet(found.sources(), office.format()));
        DayCheck check = new DayCheck(recorded, state.keptMails(now.clock()::now));
        List<Difference> differences = outcome.made()
                .map(made -> check.beside(made, office))
                .orElseGet(() -> check.besideNothing(why(outcome.result())));
        return new Replayed(
                day,
                differences.isEmpty(),
                recorded.entry().at(),
                recorded.entry().number(),
                recorded.version(),
                Office.programVersion(),
                current,
                office.policyVersion(),
                office.calendarVersion(),
                then.differencesTo(ConfigurationThen.of(now.configurationText())),
                ExportsThen.files(recorded.facts()),
                check.recordedMails(),
                outcome.made().map(made -> made.digests().size()).orElse(0),
                check.otherMails(),
                differences);
    }

    private List<Path> folders(Office now) {
        List<Path> folders =
                new ArrayList<>(List.of(now.settings().state().directory().resolve("exports")));
        exports.ifPresent(folders::add);
        return folders;
    }

    private static Office opened(
            ConfigurationThen then, WorkFolder folder, Office now, RecordedDay recorded, KeptDay kept)
            throws IOException {
        try {
            return then.open(folder.configuration(), now);
        } catch (ConfigurationException refused) {
            throw kept.refused(
                    "replay.configuration-refused",
                    recorded.entry().day(),
                    recorded.version(),
                    refused.findings().size());
        }
    }

    private static String why(DigestResult result) {
        if (result instanceof DigestResult.Skipped skipped) {
            return skipped.why().name();
        }
        return result.alarms().stream()
                .map(alarm -> alarm.kind().name())
                .findFirst()
                .orElse("");
    }
}
