package de.kontaktzyklus.cli.outlook;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cli.terminal.AsJson;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.OutputFile;
import de.kontaktzyklus.cli.terminal.Progress;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.cli.terminal.WrongUsageException;
import de.kontaktzyklus.forecast.Forecast;
import de.kontaktzyklus.forecast.Persons;
import de.kontaktzyklus.forecast.TalksAhead;
import de.kontaktzyklus.office.Office;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What falls due in the next weeks, against the time there is. */
@Command(name = "forecast")
public final class ForecastCommand implements Callable<Integer> {

    private static final int MOST_WEEKS = 26;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    @Mixin
    private OfficeFiles files = new OfficeFiles();

    @Option(names = "--weeks", paramLabel = "N")
    private Optional<Integer> weeks = Optional.empty();

    @Option(names = "--by-caseworker")
    private boolean byCaseworker;

    @Option(names = "--output", paramLabel = "FILE")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--format", paramLabel = "text|csv|json", defaultValue = "text")
    private ResultFormat format = ResultFormat.TEXT;

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office office = parent.office();
        Texts texts = parent.texts(office);
        checkRequest(office, texts);
        ExportSet exports = files.in(office);
        Forecast forecast = forecast(office, exports, texts);
        new OutputFile(output, parent.terminal()).write(out -> write(forecast, exports, texts, out));
        return ExitCode.DONE;
    }

    private void checkRequest(Office office, Texts texts) {
        if (weeks.filter(count -> count < 1 || count > MOST_WEEKS).isPresent()) {
            throw new WrongUsageException(spec, texts.text("forecast.weeks-out-of-range", MOST_WEEKS));
        }
        if (byCaseworker && !office.settings().summary().byCaseworker()) {
            throw new RefusedException(texts.text("forecast.not-by-caseworker"));
        }
    }

    private Forecast forecast(Office office, ExportSet exports, Texts texts) {
        Assessor assessor = Assessor.on(files.cases().day(office), office.policy(), office.calendar());
        TalksAhead talks = new TalksAhead(assessor, weeks.orElseGet(office::forecastWeeks));
        try (Progress<Case> progress = new Progress<>(parent.terminal(), texts)) {
            AssessedExport export = ExportAssessment.of(exports, assessor, false, talks.andThen(progress));
            if (!export.totals().balances()) {
                throw new IllegalStateException("The rows do not balance: " + export.totals());
            }
            return talks.forecast(
                    export,
                    exports.directory(),
                    new Persons(byCaseworker, office.settings().summary().fewestPersons()));
        }
    }

    private void write(Forecast forecast, ExportSet exports, Texts texts, Writer out) throws IOException {
        switch (format) {
            case TEXT -> new ForecastPage(texts, exports).write(forecast, out);
            case CSV -> ForecastTable.write(forecast, out);
            case JSON -> out.append(AsJson.of(forecast)).append('\n');
        }
    }
}
