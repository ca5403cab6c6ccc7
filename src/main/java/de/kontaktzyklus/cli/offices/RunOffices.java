package de.kontaktzyklus.cli.offices;

import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Failures;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.settings.ProcessSettings;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.office.Logins;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.offices.OfficesFolder;
import de.kontaktzyklus.office.offices.OwnPlaces;
import de.kontaktzyklus.pipeline.offices.OfficesService;
import de.kontaktzyklus.pipeline.offices.Opening;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All offices in this process, until it is stopped. */
public final class RunOffices implements Opening {

    /** Those that start at once are compared once. */
    private static final long FRESH = Duration.ofSeconds(20).toNanos();

    private final OfficesFolder folder;
    private final Map<String, String> overrides;
    private final ProcessSettings process;
    private final Failures failures;
    private final Map<String, String> said = new ConcurrentHashMap<>();
    private Map<String, List<ConfigurationFinding>> conflicts = Map.of();
    private long askedAt = System.nanoTime() - FRESH;

    private RunOffices(KontaktzyklusCommand parent, OfficesFolder folder, ProcessSettings process) {
        this.folder = folder;
        this.overrides = parent.overrides();
        this.process = process;
        this.failures = new Failures(parent.terminal(), () -> process.office().language());
    }

    public static int run(KontaktzyklusCommand parent, OfficesFolder folder) throws Exception {
        ProcessSettings process = ProcessSettings.load(folder.folder(), parent.overrides());
        Logs.as(process);
        OfficesService.run(folder, process, new RunOffices(parent, folder, process));
        return ExitCode.DONE;
    }

    @Override
    public Office open(String name) {
        Office office = Office.open(folder.configuration(name), overrides, Logins.ALL);
        List<ConfigurationFinding> wrong = new ArrayList<>(OwnPlaces.otherThanProcess(
                office.settings(), process.values(), folder.configuration(name).resolve(Settings.FILE)));
        wrong.addAll(conflicts().getOrDefault(name, List.of()));
        if (!wrong.isEmpty()) {
            throw new ConfigurationException(wrong);
        }
        Logs.as(office);
        said.remove(name);
        return office;
    }

    private synchronized Map<String, List<ConfigurationFinding>> conflicts() {
        if (System.nanoTime() - askedAt >= FRESH) {
            conflicts = OwnPlaces.conflicts(folder, folder.names(), overrides);
            askedAt = System.nanoTime();
        }
        return conflicts;
    }

    /** On the error stream once, and again when the words change: it is tried each minute. */
    @Override
    public String words(String name, Exception failure) {
        String words = failures.words(failure);
        if (!words.equals(said.put(name, words))) {
            failures.handle(name, failure);
        }
        return words;
    }
}
