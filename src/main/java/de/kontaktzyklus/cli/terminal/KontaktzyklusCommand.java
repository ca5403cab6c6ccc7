package de.kontaktzyklus.cli.terminal;

import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.ConfigurationFolder;
import de.kontaktzyklus.config.Nearest;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.office.Logins;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.offices.OfficesFolder;
import de.kontaktzyklus.office.offices.OwnPlaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself, with the options that may come before any command. All commands are below it. */
@Command(
        name = "kontaktzyklus",
        scope = ScopeType.INHERIT,
        resourceBundle = "de.kontaktzyklus.cli.help",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class KontaktzyklusCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<KontaktzyklusCommand, Callable<Integer>> unnamed;

    @Option(names = "--config", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private Optional<Path> config = Optional.empty();

    @Option(names = "--offices", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private Optional<Path> offices = Optional.empty();

    @Option(names = "--office", paramLabel = "NAME", scope = ScopeType.INHERIT)
    private Optional<String> office = Optional.empty();

    private final Map<String, String> overrides = new LinkedHashMap<>();

    /** @param unnamed what to do if no command is named */
    public KontaktzyklusCommand(Terminal terminal, Function<KontaktzyklusCommand, Callable<Integer>> unnamed) {
        this.terminal = terminal;
        this.unnamed = unnamed;
    }

    /** Called for each {@code --set}; a field would keep only the last one. */
    @Option(names = "--set", paramLabel = "KEY=VALUE", scope = ScopeType.INHERIT)
    void set(Map<String, String> settings) {
        overrides.putAll(settings);
    }

    @Override
    public Integer call() throws Exception {
        return unnamed.apply(this).call();
    }

    public Terminal terminal() {
        return terminal;
    }

    /** The office as its configuration describes it; read at the first question. */
    public Office office() {
        return office(Map.of());
    }

    /** The same for a command that needs some of the secrets; one that is missing is refused. */
    public Office office(Logins needed) {
        return logging(Office.open(configFolder(), overrides, needed));
    }

    /** The same with settings that the command itself brings. */
    public Office office(Map<String, String> ofCommand) {
        return logging(Office.open(configFolder(), withOverrides(ofCommand)));
    }

    private static Office logging(Office office) {
        Logs.as(office);
        return office;
    }

    /**
     * Settings named with {@code --set}, and those that a command brings. The command's win: neither a preview nor the
     * demo ever touches the folders of the office.
     */
    public Map<String, String> withOverrides(Map<String, String> ofCommand) {
        Map<String, String> all = new LinkedHashMap<>(overrides);
        all.putAll(ofCommand);
        return all;
    }

    /** Settings named with {@code --set}. */
    public Map<String, String> overrides() {
        return Collections.unmodifiableMap(overrides);
    }

    /**
     * What is wrong with the files of the configuration, each fault once; empty if nothing is. Of several offices also
     * what they may not share.
     */
    public List<ConfigurationFinding> configurationFaults() {
        List<ConfigurationFinding> faults = new ArrayList<>(Office.faults(configFolder(), overrides));
        faults.addAll(sharedWithOthers());
        return List.copyOf(faults);
    }

    /** What this office shares with others of the installation and must not; asked before it is run. */
    public List<ConfigurationFinding> sharedWithOthers() {
        ConfigurationFolder own = new ConfigurationFolder(configFolder());
        return own.offices()
                .map(OfficesFolder::new)
                .map(all -> OwnPlaces.conflicts(all, all.names(), overrides).getOrDefault(own.office(), List.of()))
                .orElseGet(List::of);
    }

    /** The language of the office as far as its settings can be read, else German. */
    public Locale language() {
        try {
            return Settings.language(configFolder(), overrides).orElse(Locale.GERMAN);
        } catch (RefusedException | ConfigurationException noOffice) {
            return Settings.language(folder().folder(), overrides).orElse(Locale.GERMAN);
        }
    }

    /**
     * Of the office that is meant.
     *
     * @throws RefusedException if there is no office of that name, or several are there and none is named
     */
    public Path configFolder() {
        if (office.isPresent()) {
            return folder().configuration(known(office.get()));
        }
        if (offices.isPresent()) {
            throw new RefusedException(commonTexts().text("offices.which", String.join(", ", folder().names())));
        }
        return config.orElseGet(() -> Office.home().resolve("config"));
    }

    /** All offices, if the command is to look after each of them; else only one is meant. */
    public Optional<OfficesFolder> offices() {
        return office.isPresent() ? Optional.empty() : offices.map(OfficesFolder::new);
    }

    /** The office that is meant from now on. */
    public void turnTo(String name) {
        office = Optional.of(name);
    }

    /** Again all of them. */
    public void turnToAll() {
        office = Optional.empty();
    }

    private OfficesFolder folder() {
        return offices.map(OfficesFolder::new).orElseGet(() -> OfficesFolder.in(Office.home()));
    }

    private String known(String name) {
        List<String> names = folder().names();
        if (!names.contains(name)) {
            throw new RefusedException(Nearest.to(name, names)
                    .map(near -> commonTexts().text("offices.unknown-near", name, near))
                    .orElseGet(() -> commonTexts().text("offices.unknown", name, String.join(", ", names))));
        }
        return name;
    }

    /** In the language of the settings for all offices. */
    public Texts commonTexts() {
        return Texts.in(Settings.language(folder().folder(), overrides).orElse(Locale.GERMAN));
    }

    public Texts texts(Office office) {
        return Texts.in(office.language());
    }
}
