package de.kontaktzyklus.wiring;

import de.kontaktzyklus.assessment.AssessedExport;
import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.ExportAssessment;
import de.kontaktzyklus.state.StateDatabase;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pipeline of an office: its state, its beans and its routes. While one is open no other opens on the same state. What a
 * crash left unsettled in the outbox is settled when it opens.
 */
public final class Pipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final Office office;
    private final OfficeClock clock;
    private final StateDatabase state;
    private final Beans beans;

    private Pipeline(Office office, OfficeClock clock, StateDatabase state) {
        this.office = office;
        this.clock = clock;
        this.state = state;
        this.beans = new Beans(office, clock, state);
    }

    /**
     * Opens the state and puts everything together.
     *
     * @throws IllegalStateException if the export folder is not there; an empty one in its place would mean that nothing is due
     */
    public static Pipeline open(Office office, OfficeClock clock) {
        if (!Files.isDirectory(office.settings().export().directory())) {
            throw new IllegalStateException(
                    "There is no export folder " + office.settings().export().directory());
        }
        StateDatabase state = StateDatabase.open(office.settings().state().directory());
        try {
            int unsettled = state.outbox().recover(clock.now());
            if (unsettled > 0) {
                LOG.warn(
                        "{} mails were with the mail server when the program ended; nobody knows, they are held",
                        unsettled);
            }
            return new Pipeline(office, clock, state);
        } catch (RuntimeException failed) {
            state.close();
            throw failed;
        }
    }

    /** Runs until the process is told to stop (SIGTERM); returns when everything under way is finished. */
    public void run() throws Exception {
        Main main = routes().running();
        main.addMainListener(new Watch());
        main.run();
    }

    /** Does all that is due on the day of the clock, on the same routes, and returns. */
    public Day runOnce() throws Exception {
        return OneDay.with(routes(), beans);
    }

    /** What the office remembers. */
    public StateDatabase state() {
        return state;
    }

    /** The case export in force, assessed for the day of the clock; empty while there is none. */
    public Optional<AssessedExport> assessed() {
        Assessor assessor = Assessor.on(clock.today(), office.policy(), office.calendar());
        return beans.inForce().map(exports -> ExportAssessment.of(exports, assessor));
    }

    private CamelRoutes routes() {
        return new CamelRoutes(office.routes(), office.settings().properties(), beans.byName());
    }

    @Override
    public void close() {
        state.close();
    }

    /**
     * How a day on request went.
     *
     * @param refused exports refused
     * @param failed parts of the day that failed; the log says why
     * @param waiting mails that the mail server has not taken yet; they go with a later run
     */
    public record Day(int refused, int failed, int waiting) {}

    /** Says in the log what the program waits for, and that it ends. */
    private final class Watch extends MainListenerSupport {

        @Override
        public void afterStart(BaseMainSupport main) {
            LOG.info(
                    "Waiting for exports in {}, for the hours {} (digests) and {} (summaries), zone {}; it is {}",
                    office.settings().export().directory(),
                    office.settings().reminders().cron(),
                    office.settings().summary().cron(),
                    clock.zone(),
                    clock.now());
        }

        @Override
        public void beforeStop(BaseMainSupport main) {
            LOG.info("Told to stop; finishing what is under way");
        }

        @Override
        public void afterStop(BaseMainSupport main) {
            state.close();
            LOG.info("Stopped");
        }
    }
}
