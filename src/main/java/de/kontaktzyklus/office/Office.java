package de.kontaktzyklus.office;

import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.config.ColumnsFile;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.ConfigurationFolder;
import de.kontaktzyklus.config.TextFile;
import de.kontaktzyklus.config.calendar.CalendarFile;
import de.kontaktzyklus.config.policy.PolicyFile;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.config.settings.SettingsRule;
import de.kontaktzyklus.export.ExportDirectory;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.FormatLimits;
import de.kontaktzyklus.export.ValueRules;
import de.kontaktzyklus.export.rows.FileExportSet;
import de.kontaktzyklus.office.configuration.ConfigurationText;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.StatePlace;
import de.kontaktzyklus.state.database.StateServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An office as its configuration folder describes it: what every command needs. Making it is quick.
 *
 * @param calendarVersion state and hash of the calendar file, for the record
 * @param policyVersion hash of the policy file, likewise
 * @param configurationText what decides who is told what, likewise (decision 50)
 * @param configuration the folder itself
 * @param routes folder of the routes, beside that of the configuration
 */
public record Office(
        Settings settings,
        ContactPolicy policy,
        OfficeCalendar calendar,
        String calendarVersion,
        String policyVersion,
        String configurationText,
        ExportFormat format,
        Path configuration,
        Path routes) {

    /** In the configuration folder. */
    private static final String OWN_ROUTES = "routes";

    /**
     * Reads the configuration.
     *
     * @param overrides settings by key that win over the file
     * @throws de.kontaktzyklus.config.ConfigurationException with everything that is wrong
     */
    public static Office open(Path configFolder, Map<String, String> overrides) {
        return open(configFolder, overrides, Logins.NONE);
    }

    /** The same for somebody who needs some of the secrets; one that is missing is wrong then. */
    public static Office open(Path configFolder, Map<String, String> overrides, Logins needed) {
        return open(configFolder, routesBeside(configFolder), settings(configFolder, overrides, needed));
    }

    /** The same with routes that lie elsewhere. */
    public static Office open(Path configFolder, Path routes, Map<String, String> overrides) {
        return open(configFolder, routes, settings(configFolder, overrides, Logins.NONE));
    }

    private static Office open(Path configFolder, Path routes, Settings settings) {
        ConfigurationFolder folder = new ConfigurationFolder(configFolder);
        CalendarFile calendar = CalendarFile.read(folder.file(CalendarFile.NAME));
        return new Office(
                settings,
                PolicyFile.read(folder.file(PolicyFile.NAME)),
                new HolidayCalendar(calendar.stateCode(), calendar::isClosedOn),
                calendar.stateCode() + " " + TextFile.fingerprint(folder.file(CalendarFile.NAME)),
                TextFile.fingerprint(folder.file(PolicyFile.NAME)),
                ConfigurationText.of(folder, settings),
                new ExportFormat(
                        ColumnsFile.read(folder.file(ColumnsFile.NAME), new ExportColumnNames()),
                        limits(settings.intake()),
                        values(settings.export()),
                        settings.office().language()),
                configFolder.toAbsolutePath().normalize(),
                routes);
    }

    /**
     * The settings alone, with all rules but those about secrets that are missing.
     *
     * @param overrides settings by key that win over the file
     * @throws de.kontaktzyklus.config.ConfigurationException with everything that is wrong
     */
    public static Settings settings(Path configFolder, Map<String, String> overrides) {
        return settings(configFolder, overrides, Logins.NONE);
    }

    private static Settings settings(Path configFolder, Map<String, String> overrides, Logins needed) {
        List<SettingsRule> rules = new ArrayList<>(
                List.of(CronRules::check, SettingsRules::checkCertificates, SettingsRules::checkFields));
        rules.addAll(needed.rules());
        return Settings.load(configFolder, overrides, rules);
    }

    /** Everything that is wrong with the configuration files, for the service itself; empty if nothing is. */
    public static List<ConfigurationFinding> faults(Path configFolder, Map<String, String> overrides) {
        ConfigurationFolder folder = new ConfigurationFolder(configFolder);
        List<Runnable> readings = List.of(
                () -> settings(configFolder, overrides, Logins.ALL),
                () -> PolicyFile.read(folder.file(PolicyFile.NAME)),
                () -> CalendarFile.read(folder.file(CalendarFile.NAME)),
                () -> ColumnsFile.read(folder.file(ColumnsFile.NAME), new ExportColumnNames()));
        List<ConfigurationFinding> faults = new ArrayList<>();
        for (Runnable reading : readings) {
            try {
                reading.run();
            } catch (ConfigurationException fault) {
                faults.addAll(fault.findings());
            }
        }
        return List.copyOf(faults);
    }

    /** Its name among several offices of one installation; empty where there is only one. */
    public String name() {
        return new ConfigurationFolder(configuration).office();
    }

    /** Folder of the office's own routes, in that of the configuration; may be missing. */
    public Path ownRoutes() {
        return configuration.resolve(OWN_ROUTES);
    }

    /**
     * The folder {@code routes} beside that of the configuration; where there is none, the one of the program: the
     * system property {@code kontaktzyklus.routes}, which the start script sets, else below {@link #home()}.
     */
    public static Path routesBeside(Path configFolder) {
        Path beside = configFolder.toAbsolutePath().normalize().resolveSibling("routes");
        if (Files.isDirectory(beside)) {
            return beside;
        }
        String shipped = System.getProperty("kontaktzyklus.routes", "");
        return shipped.isEmpty() ? home().resolve("routes") : Path.of(shipped).toAbsolutePath();
    }

    /**
     * Where the folder {@code config} is: the system property {@code kontaktzyklus.home}, else the current folder. In
     * the archives that is the installation.
     */
    public static Path home() {
        return Path.of(System.getProperty("kontaktzyklus.home", "")).toAbsolutePath();
    }

    /** Version of the program, "dev" when it does not run from its package. */
    public static String programVersion() {
        return Optional.ofNullable(Office.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }

    public Locale language() {
        return settings.office().language();
    }

    /** How many weeks a forecast looks ahead. */
    public int forecastWeeks() {
        return settings.forecast().weeks();
    }

    /** The clock of the office. */
    public OfficeClock clock() {
        return OfficeClock.in(settings.office().timeZone());
    }

    /** A clock that shows the given day. */
    public OfficeClock clockOn(LocalDate day) {
        return OfficeClock.on(day, settings.office().timeZone());
    }

    /** Files that a command names, whatever they are called; each call reads them again. */
    public ExportSet exports(Map<ExportKind, Path> files) {
        ExportDirectory directory = exportDirectory();
        return new FileExportSet(
                files.entrySet().stream()
                        .map(file -> directory.source(file.getValue(), file.getKey()))
                        .toList(),
                format);
    }

    /** The newest files of a folder, by their names. */
    public ExportSet exportsIn(Path folder) {
        return new FileExportSet(exportDirectory().newest(folder), format);
    }

    /** Which file of a folder is of which kind. */
    public ExportDirectory exportDirectory() {
        return new ExportDirectory(
                settings.export().patterns(), settings.office().timeZone());
    }

    /** The state, only to look at. A pipeline may be running. */
    public StateDatabase stateView() {
        return statePlace().view();
    }

    /** The state, to change a little. A pipeline may be running. */
    public StateDatabase stateBeside() {
        return statePlace().openBeside();
    }

    /** The same for somebody who says why; empty: says nothing. */
    public StateDatabase stateBeside(String reason) {
        return statePlace().because(reason).openBeside();
    }

    /** Where the state is. */
    public StatePlace statePlace() {
        Settings.State state = settings.state();
        Optional<StateServer> server = Optional.of(state)
                .filter(it -> !it.databaseUrl().isEmpty())
                .map(it -> new StateServer(
                        it.databaseUrl(),
                        it.user(),
                        it.password().reveal(),
                        it.connections(),
                        it.databaseWait(),
                        it.schema()));
        return new StatePlace(state.directory(), server, origin());
    }

    /** What the audit says of this process; the account is the one of the operating system. */
    private Origin origin() {
        return new Origin(
                programVersion(),
                policyVersion,
                calendarVersion,
                System.getProperty("user.name", ""),
                "",
                settings.office().timeZone());
    }

    private static ValueRules values(Settings.Exports exports) {
        return new ValueRules(exports.customerNumber(), exports.emptyValues(), exports.noEndDates(), exports.sheet());
    }

    private static FormatLimits limits(Settings.Intake intake) {
        return new FormatLimits(
                intake.maxFileSize(),
                intake.maxRecordLength(),
                intake.maxFields(),
                intake.maxFieldLength(),
                intake.maxRows()
                        .orElseGet(
                                () -> FormatLimits.rowsIn(Runtime.getRuntime().maxMemory())));
    }
}
