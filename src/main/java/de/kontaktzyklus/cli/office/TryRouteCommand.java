package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cli.check.RouteFaultTexts;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.Logins;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.pipeline.Pipeline;
import de.kontaktzyklus.pipeline.routes.RouteFolders;
import de.kontaktzyklus.pipeline.routes.TrialReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tries a route file of the office, switched on or not: it looks once and fetches what lies ready. */
@Command(name = "try-route")
public final class TryRouteCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Path file;

    @Override
    public Integer call() throws IOException {
        Logs.silent();
        Office office = parent.office(Logins.OF_MAIL_SERVER);
        Texts texts = parent.texts(office);
        TrialReport report = Pipeline.tryRoutes(office, found(office));
        RouteFaultTexts sentences = new RouteFaultTexts(texts, office.language());
        report.faults().forEach(fault -> print(sentences.line(fault)));
        report.handsOverTo().forEach(route -> print(texts.text("try-route.hands-over", route)));
        if (!report.faults().isEmpty() || !report.handsOverTo().isEmpty()) {
            return ExitCode.REFUSED;
        }
        report.fetched().forEach(name -> print("  " + name));
        report.failures().forEach(failure -> print(texts.text("try-route.failed." + failure.kind(), failure.words())));
        if (!report.failures().isEmpty()) {
            print(texts.text("try-route.fetched-in-spite", report.fetched().size()));
            return ExitCode.FAILED;
        }
        if (report.looked() == 0) {
            print(texts.text("try-route.nothing-to-look-at"));
            return ExitCode.REFUSED;
        }
        print(texts.text("try-route.fetched", report.fetched().size(), exportFolder(office)));
        return ExitCode.DONE;
    }

    private static Path exportFolder(Office office) {
        return office.settings().export().directory();
    }

    /** As named, or by its name in the folder of the routes. */
    private Path found(Office office) throws NoSuchFileException {
        if (Files.isRegularFile(file)) {
            return file;
        }
        return RouteFolders.of(office).find(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
    }

    private void print(String line) {
        parent.terminal().show(line);
    }
}
