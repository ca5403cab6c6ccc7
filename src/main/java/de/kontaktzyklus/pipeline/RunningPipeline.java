package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.office.watching.OfficeWatch;
import de.kontaktzyklus.pipeline.service.LifeSigns;
import org.apache.camel.main.Main;

/** A pipeline whose routes begin by themselves. It ends in order, or with its process. */
public final class RunningPipeline {

    private static final EventLog LOG = EventLog.of(RunningPipeline.class);

    private final Pipeline pipeline;
    private final Beans beans;
    private final Main main;
    private final LifeSigns signs;
    private final OfficeWatch watch;

    RunningPipeline(Pipeline pipeline, Beans beans, Main main, LifeSigns signs, OfficeWatch watch) {
        this.pipeline = pipeline;
        this.beans = beans;
        this.main = main;
        this.signs = signs;
        this.watch = watch;
    }

    /** Begins: exports are taken and mails are sent from now on. */
    public void start() {
        main.start();
        pipeline.sayWhatItWaitsFor();
        signs.begin(main.getCamelContext());
    }

    /** Whoever waits for the start is told; from now on it counts as working. */
    public void working() {
        watch.working();
    }

    public OfficeWatch watch() {
        return watch;
    }

    public LifeSigns signs() {
        return signs;
    }

    /** Finishes the running work, and lets the next instance in. */
    public void stop() {
        long began = System.nanoTime();
        LOG.say(Event.STOPS);
        watch.stopping();
        beans.beginNothingMore();
        main.stop();
        beans.heartbeat.end();
        pipeline.close();
        watch.close();
        LOG.say(Event.STOPPED, EventLog.secondsSince(began));
    }
}
