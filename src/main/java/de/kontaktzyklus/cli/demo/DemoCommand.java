package de.kontaktzyklus.cli.demo;

import de.kontaktzyklus.cli.demo.invented.InventedOffice;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.Office;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs the whole pipeline once for an invented office, and says where the results are. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Option(names = "--as-of", paramLabel = "DATE", defaultValue = "2026-11-30")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private LocalDate asOf;

    @Option(names = "--output", paramLabel = "DIR", defaultValue = "kontaktzyklus-demo")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Path output;

    @Override
    public Integer call() throws Exception {
        Logs.troubleOnly();
        long start = System.nanoTime();
        Texts texts = parent.texts(parent.office());
        DemoFolder folder = DemoFolder.fresh(output.toAbsolutePath().normalize(), texts);
        folder.copyConfiguration(parent.configFolder());
        Files.createDirectories(folder.exports());
        say(texts.text(
                "demo.start",
                InventedOffice.CASES,
                InventedOffice.CASEWORKERS,
                InventedOffice.TEAMS,
                folder.root().toString()));
        int exitCode;
        LocalDate lastDay;
        try (DemoMailServer server = DemoMailServer.start()) {
            Office office = Office.open(
                    folder.configuration(),
                    Office.routesBeside(parent.configFolder()),
                    parent.withOverrides(folder.settings(server.port())));
            Logs.as(office);
            DemoDays days = new DemoDays(office, server, folder, texts, parent.terminal());
            exitCode = days.run(asOf);
            lastDay = days.lastDay(asOf);
        }
        say(texts.text("demo.took", Duration.ofNanos(System.nanoTime() - start).toSeconds()));
        say(texts.text("demo.look", folder.configuration().toString(), lastDay));
        YearMonth first = DemoPast.firstWithFiles(asOf);
        say(texts.text(
                "demo.earlier",
                first,
                folder.configuration().toString(),
                first.minusMonths(1).toString()));
        say(texts.text("demo.again"));
        return exitCode;
    }

    private void say(String line) {
        parent.terminal().out().println(line);
    }
}
