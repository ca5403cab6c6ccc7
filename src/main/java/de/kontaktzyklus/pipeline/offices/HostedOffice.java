package de.kontaktzyklus.pipeline.offices;

import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.log.Speaker;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.watching.OfficeWatch;
import de.kontaktzyklus.office.watching.WatchedOffice;
import de.kontaktzyklus.pipeline.Hosting;
import de.kontaktzyklus.pipeline.Pipeline;
import de.kontaktzyklus.pipeline.RunningPipeline;
import java.util.Optional;

/**
 * One of several offices in this process. As long as it cannot be started it is left out, and tried again; once it
 * runs, it mends itself as an office alone does.
 */
final class HostedOffice implements WatchedOffice {

    private static final EventLog LOG = EventLog.of(HostedOffice.class);

    private final String name;
    private final Opening opening;
    private final Speaker speaker;
    private volatile Optional<RunningPipeline> running = Optional.empty();
    private volatile String leftOut = "";

    HostedOffice(String name, Opening opening) {
        this.name = name;
        this.opening = opening;
        this.speaker = Speaker.of(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<OfficeWatch> watch() {
        return running.map(RunningPipeline::watch);
    }

    @Override
    public String leftOut() {
        return leftOut;
    }

    boolean runs() {
        return running.isPresent();
    }

    /** A route without a sign of life; empty while all live, and while it does not run. */
    Optional<String> silent() {
        return running.flatMap(pipeline -> pipeline.signs().silent());
    }

    /** Tries to start it; never throws. */
    void attempt(Hosting hosting) {
        try {
            running = Optional.of(speaker.during(() -> start(hosting)));
            leftOut = "";
        } catch (Exception notNow) {
            leftOut = opening.words(name, notNow);
            speaker.speaking(() -> LOG.failed(Event.OFFICE_LEFT_OUT, notNow, name))
                    .run();
        }
    }

    private RunningPipeline start(Hosting hosting) {
        Office office = opening.open(name);
        Pipeline pipeline = Pipeline.open(office, opening.clock(office), hosting);
        RunningPipeline started = pipeline.running();
        try {
            started.start();
        } catch (RuntimeException failed) {
            started.stop();
            throw failed;
        }
        started.working();
        LOG.works(Event.OFFICE_LEFT_OUT);
        return started;
    }

    void stop() {
        running.ifPresent(pipeline -> speaker.speaking(pipeline::stop).run());
    }
}
