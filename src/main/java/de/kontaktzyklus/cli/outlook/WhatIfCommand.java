package de.kontaktzyklus.cli.outlook;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cli.cases.CaseFiles;
import de.kontaktzyklus.cli.terminal.AsJson;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.OutputFile;
import de.kontaktzyklus.cli.terminal.Progress;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.policy.PolicyFile;
import de.kontaktzyklus.forecast.whatif.WhatIf;
import de.kontaktzyklus.office.Office;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What changes if the same export is judged by another policy. */
@Command(name = "what-if")
public final class WhatIfCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Mixin
    private CaseFiles files = new CaseFiles();

    @Option(names = "--policy", paramLabel = "FILE", required = true)
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private Path policy;

    @Option(names = "--output", paramLabel = "FILE")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--format", paramLabel = "text|csv|json", defaultValue = "text")
    private ResultFormat format = ResultFormat.TEXT;

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office office = parent.office();
        Texts texts = parent.texts(office);
        WhatIf whatIf = compare(office, PolicyFile.read(policy), texts);
        new OutputFile(output, parent.terminal()).write(out -> write(whatIf, texts, out));
        return ExitCode.DONE;
    }

    private WhatIf compare(Office office, ContactPolicy other, Texts texts) {
        LocalDate day = files.day(office);
        Assessor before = Assessor.on(day, office.policy(), office.calendar());
        Assessor after = Assessor.on(day, other, office.calendar());
        try (Progress<Case> progress = new Progress<>(parent.terminal(), texts)) {
            return WhatIf.of(files.in(office), before, after, office.forecastWeeks(), progress);
        }
    }

    private void write(WhatIf whatIf, Texts texts, Writer out) throws IOException {
        switch (format) {
            case TEXT ->
                new WhatIfPage(texts).write(whatIf, files.fileName(), String.valueOf(policy.getFileName()), out);
            case CSV -> ChangedCaseTable.write(whatIf.changed(), out);
            case JSON -> out.append(AsJson.of(whatIf)).append('\n');
        }
    }
}
