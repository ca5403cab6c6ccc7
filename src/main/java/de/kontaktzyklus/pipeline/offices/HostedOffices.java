package de.kontaktzyklus.pipeline.offices;

import de.kontaktzyklus.config.settings.ProcessSettings;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.office.offices.OfficesFolder;
import de.kontaktzyklus.office.watching.OfficesWatch;
import de.kontaktzyklus.office.ways.OtherWays;
import de.kontaktzyklus.pipeline.Hosting;
import de.kontaktzyklus.state.connections.SharedPools;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The offices of a folder, as far as they run in this process. */
public final class HostedOffices implements AutoCloseable {

    private static final EventLog LOG = EventLog.of(HostedOffices.class);

    /** Offices that start or stop at once. */
    private static final int AT_ONCE = 4;

    private final OfficesFolder folder;
    private final Opening opening;
    private final OfficesWatch watch;
    private final LeftOut leftOut;
    private final OtherWays ways;
    private final SharedPools pools = new SharedPools();
    private final Hosting hosting = Hosting.ofSeveral(pools);
    private volatile List<HostedOffice> offices = List.of();

    /** @param settings what holds for the process */
    public HostedOffices(OfficesFolder folder, ProcessSettings settings, Opening opening) {
        this.folder = folder;
        this.opening = opening;
        this.ways = new OtherWays(settings.alarms(), folder.folder().toString());
        this.watch = new OfficesWatch(
                () -> offices, settings.office().language(), settings.office().timeZone());
        this.leftOut = new LeftOut(watch, settings.office().timeZone());
    }

    /** What all of them show to the outside. */
    public OfficesWatch watch() {
        return watch;
    }

    /** Tries all that do not run, new ones as well. Never throws, so that a timer comes again. */
    public void look() {
        try {
            offices = known();
            each(offices.stream().filter(office -> !office.runs()).toList(), office -> office.attempt(hosting));
            leftOut.tell(offices, ways);
        } catch (RuntimeException notNow) {
            LOG.failed(Event.CAUSES_NOT_LOOKED_FOR, notNow);
        }
    }

    private List<HostedOffice> known() {
        List<HostedOffice> known = new ArrayList<>(offices);
        folder.names().stream()
                .filter(name ->
                        offices.stream().noneMatch(office -> office.name().equals(name)))
                .map(name -> new HostedOffice(name, opening))
                .forEach(known::add);
        return List.copyOf(known);
    }

    private static void each(List<HostedOffice> some, Consumer<HostedOffice> work) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            threads.invokeAll(some.stream()
                    .<Callable<Boolean>>map(office -> () -> {
                        work.accept(office);
                        return true;
                    })
                    .toList());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdown();
        }
    }

    /**
     * A route without a sign of life, if no office that runs gives one: then a new start helps, and else it would stop
     * the others as well.
     */
    Optional<String> silent() {
        List<HostedOffice> running = offices.stream().filter(HostedOffice::runs).toList();
        List<String> silent = running.stream()
                .flatMap(office -> office.silent().stream().map(route -> office.name() + " " + route))
                .toList();
        return silent.size() < running.size()
                ? Optional.empty()
                : silent.stream().findFirst();
    }

    /** Finishes the running work of all of them. */
    @Override
    public void close() {
        watch.stopping();
        each(offices, HostedOffice::stop);
        ways.close();
        pools.close();
    }
}
