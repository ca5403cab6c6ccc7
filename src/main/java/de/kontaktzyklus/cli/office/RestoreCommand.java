package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.state.backup.Restore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Puts a backup into the empty state of the configuration. */
@Command(name = "restore")
public final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Option(names = "--from", paramLabel = "FILE", required = true)
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Path from;

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office office = parent.office();
        OfficeClock clock = office.clock();
        Restore.Restored restored = Restore.from(from, office.statePlace().because(reason), clock.now());
        say(parent.texts(office), restored, clock);
        return ExitCode.DONE;
    }

    private void say(Texts texts, Restore.Restored restored, OfficeClock clock) {
        Terminal terminal = parent.terminal();
        terminal.tell(texts.text(
                "restore.done",
                LocalDateTime.ofInstant(restored.madeAt(), clock.zone()),
                restored.exports(),
                restored.program()));
        if (restored.heldMails() > 0) {
            terminal.tell(texts.text("restore.held", restored.heldMails()));
        }
        terminal.tell(texts.text("restore.next"));
    }
}
