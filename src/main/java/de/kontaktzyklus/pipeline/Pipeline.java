package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.dispatch.smtp.line.TrustedCertificates;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.office.CronRules;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.office.audit.ConfigurationRecord;
import de.kontaktzyklus.office.watching.Listening;
import de.kontaktzyklus.office.watching.OfficeWatch;
import de.kontaktzyklus.pipeline.routes.RouteCheck;
import de.kontaktzyklus.pipeline.routes.RouteFault;
import de.kontaktzyklus.pipeline.routes.RouteFolders;
import de.kontaktzyklus.pipeline.routes.RouteTrial;
import de.kontaktzyklus.pipeline.routes.TrialReport;
import de.kontaktzyklus.pipeline.service.LifeSigns;
import de.kontaktzyklus.pipeline.service.ServiceManager;
import de.kontaktzyklus.pipeline.service.StopSignal;
import de.kontaktzyklus.pipeline.service.Watchdog;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.database.StateServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The pipeline of an office: its state, its beans and its routes. While it is open, no other pipeline can open the same
 * state. When it opens, it settles the mails that a crash has left.
 */
public final class Pipeline implements AutoCloseable {

    private static final EventLog LOG = EventLog.of(Pipeline.class);

    private final Office office;
    private final OfficeClock clock;
    private final StateDatabase state;
    private final OfficeNode node;
    private final Beans beans;
    private final Hosting hosting;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private Pipeline(
            Office office, OfficeClock clock, StateDatabase state, Hosting hosting, Predicate<YearMonth> withFiles) {
        this.office = office;
        this.clock = clock;
        this.state = state;
        this.node = new OfficeNode(office, clock, state);
        this.beans = new Beans(node, withFiles);
        this.hosting = hosting;
    }

    /**
     * Opens the state and puts everything together.
     *
     * <p>An office that has taken exports before had its folder, and waits for it: its share may be late, and mails and
     * alarms go out meanwhile.
     *
     * @throws ConfigurationException if the export folder does not exist and never did; if the program made an empty
     *     one, it would look as if nothing came
     */
    public static Pipeline open(Office office, OfficeClock clock) {
        return open(office, clock, Hosting.ALONE);
    }

    /** The same for one of several offices in this process. */
    public static Pipeline open(Office office, OfficeClock clock, Hosting hosting) {
        return open(office, clock, hosting, month -> true);
    }

    /**
     * The same; but of some months the summaries are made, kept and told of without files. Their files can be written
     * whenever somebody wants to see them, byte for byte as they would be now ({@link SummaryRewrite}).
     *
     * @param withFiles the months whose files are written
     */
    public static Pipeline open(Office office, OfficeClock clock, Hosting hosting, Predicate<YearMonth> withFiles) {
        sayWhereItWorks(office);
        Path exports = office.settings().export().directory();
        if (!office.statePlace().mayHoldSomething()) {
            requireExportFolder(exports);
        }
        StateDatabase state = hosting.open(office);
        try {
            if (!hasTakenExports(state)) {
                requireExportFolder(exports);
            }
            ConfigurationRecord.of(office, state).keep();
            Pipeline pipeline = new Pipeline(office, clock, state, hosting, withFiles);
            pipeline.beans.delivery.recoverAtStart();
            state.auditTrail().link();
            return pipeline;
        } catch (RuntimeException failed) {
            state.close();
            throw failed;
        }
    }

    private static void sayWhereItWorks(Office office) {
        Settings settings = office.settings();
        LOG.say(
                Event.STARTS,
                Office.programVersion(),
                office.configuration(),
                office.statePlace().server().map(StateServer::address).orElse("SQLite"),
                settings.state().directory(),
                settings.export().directory(),
                settings.export().refusedDirectory(),
                settings.summary().directory(),
                settings.office().timeZone().getId(),
                settings.log().language().getLanguage());
    }

    /**
     * What is wrong with the route files of an office, ours and its own. Starts nothing and needs no state: beans are
     * looked at and none is called.
     */
    public static List<RouteFault> faultsOfRoutes(Office office) throws IOException {
        try (StateDatabase nobodyAsks =
                StateDatabase.unasked(office.settings().state().directory())) {
            Map<String, Object> beans = new Beans(office, office.clock(), nobodyAsks).byName();
            // A line is opened to nobody, and to read whom Java trusts takes long.
            beans.put(OfficeCertificates.NAME, new OfficeCertificates(TrustedCertificates.ofNobody()));
            return new RouteCheck(RouteFolders.of(office), office.settings().properties(), beans).faults();
        }
    }

    /**
     * Tries one route file, beside a pipeline that runs or without one: its routes look once at the place they wait
     * for. What they find is fetched; the state of the office is not touched.
     */
    public static TrialReport tryRoutes(Office office, Path file) throws IOException {
        Path exports = office.settings().export().directory();
        requireExportFolder(exports);
        Path nowhere = office.settings().state().directory().resolve("none");
        try (StateDatabase empty = StateDatabase.view(nowhere)) {
            Beans beans = new Beans(office, office.clock(), empty);
            return new RouteTrial(
                            file, RouteFolders.of(office), office.settings().properties(), beans.byName(), exports)
                    .run();
        }
    }

    private static boolean hasTakenExports(StateDatabase state) {
        return Stream.of(ExportKind.values())
                .anyMatch(kind -> state.takenExports().inForce(kind).isPresent());
    }

    private static void requireExportFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ConfigurationException(List.of(new ConfigurationFinding(
                    Settings.FILE, 0, "export.directory", folder.toString(), Problem.NO_FOLDER, List.of())));
        }
    }

    /** Runs until the process must stop (SIGTERM); returns when all running work is finished. */
    public void run() throws Exception {
        ServiceManager manager = ServiceManager.ofProcess();
        RunningPipeline running = running();
        try (OfficeWatch watch = running.watch();
                Listening listening = Listening.begin(office.settings().watch(), watch);
                StopSignal signal = StopSignal.ofProcess()) {
            running.start();
            listening.say();
            manager.ready();
            running.working();
            Watchdog watchdog = Watchdog.begin(manager, running.signs()::silent);
            signal.await();
            watchdog.close();
            manager.stopping();
            running.stop();
        }
    }

    /** The pipeline as it runs until somebody stops it; it has not begun yet. */
    public RunningPipeline running() {
        LifeSigns signs = new LifeSigns(office.settings().smtp().readTimeout());
        return new RunningPipeline(
                this, beans, routes().running(signs), signs, new OfficeWatch(office, clock, state, signs::silent));
    }

    void sayWhatItWaitsFor() {
        Settings settings = office.settings();
        LOG.say(
                Event.WAITS,
                settings.export().directory(),
                nextHour(settings.reminders().cron()),
                nextHour(settings.summary().cron()),
                settings.smtp().host(),
                String.valueOf(settings.smtp().port()),
                settings.smtp().security().name(),
                waitingMails());
    }

    /** If the database is gone at this moment, the pipeline goes on. */
    private String waitingMails() {
        try {
            return String.valueOf(beans.waitingMails());
        } catch (RuntimeException gone) {
            LOG.failed(Event.MAILS_NOT_COUNTED, gone);
            return "?";
        }
    }

    /** In the time zone of the office, which is shown. */
    private OffsetDateTime nextHour(String cron) {
        return CronRules.next(cron, clock).atZone(clock.zone()).toOffsetDateTime();
    }

    /**
     * Somebody says that the clock is right today, however far that is from what is known. Survives a crash.
     *
     * @param reason for the audit; may be empty
     */
    public void acceptClock(String reason) {
        state.knownDays().accept(clock.today(), OfficeClock.machine(), reason);
        LOG.say(Event.CLOCK_ACCEPTED, clock.today());
    }

    /** The same routes, but none begins by itself: whole days on request. */
    public DaysOnRequest daysOnRequest() {
        return DaysOnRequest.open(office.statePlace(), routes(), beans);
    }

    /** Does everything that is due on the day of the clock, and returns. */
    public DaysOnRequest.Day runOnce() throws Exception {
        requireExportFolder(office.settings().export().directory());
        try (DaysOnRequest days = daysOnRequest()) {
            return days.run();
        }
    }

    /** What the office remembers. */
    public StateDatabase state() {
        return state;
    }

    /** The case export in force, assessed for the day of the clock; empty while there is none. */
    public Optional<AssessedExport> assessed() {
        Assessor assessor = Assessor.on(clock.today(), office.policy(), office.calendar());
        return node.inForce().map(exports -> ExportAssessment.of(exports, assessor));
    }

    private CamelRoutes routes() {
        return new CamelRoutes(
                RouteFolders.of(office), office.settings().properties(), beans.byName(), office.name(), hosting);
    }

    /** Lets the next instance in. A second call does nothing. */
    @Override
    public void close() {
        if (open.getAndSet(false)) {
            node.otherWays().close();
            state.close();
        }
    }
}
