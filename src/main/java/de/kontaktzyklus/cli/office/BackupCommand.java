package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.backup.Backup;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** A consistent copy of the state. A pipeline may be running. */
@Command(name = "backup")
public final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Option(names = "--output", paramLabel = "FILE", required = true)
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Path output;

    @Option(names = "--force")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office office = parent.office();
        if (!force && Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(output.toString());
        }
        try (StateDatabase state = office.stateBeside()) {
            Backup.write(state, output, Office.programVersion(), office.clock().now());
        }
        parent.terminal().out().println(output);
        return ExitCode.DONE;
    }
}
