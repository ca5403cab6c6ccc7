package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cli.terminal.AsJson;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.settings.HeldSetting;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.office.Office;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * What would hold for this call and where it comes from, without secrets. Settings that are refused hold nowhere: then
 * it names why.
 */
@Command(name = "show")
final class ConfigShowCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private ConfigCommand parent;

    @Option(names = "--changed")
    private boolean changed;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        KontaktzyklusCommand program = parent.program();
        Settings settings = Office.settings(program.configFolder(), program.overrides());
        List<HeldSetting> held = settings.held().stream()
                .filter(setting -> !changed || setting.changed())
                .toList();
        if (json) {
            program.terminal().out().println(AsJson.of(held));
        } else {
            new HeldSettingsPage(Texts.in(settings.office().language()))
                    .lines(program.configFolder().resolve(Settings.FILE), held, changed)
                    .forEach(program.terminal().out()::println);
        }
        return ExitCode.DONE;
    }
}
