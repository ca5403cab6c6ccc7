package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.office.OtherNodes;
import de.kontaktzyklus.pipeline.bounces.BounceBeans;
import de.kontaktzyklus.reminders.clock.ClockDoubt;
import de.kontaktzyklus.state.StatePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.main.Main;
import org.apache.camel.support.ScheduledPollConsumer;

/**
 * Whole days at once, on the routes of the pipeline: the exports in the folder, kind by kind, then digests, their
 * delivery beside the summary, and its notices. If one part fails, the others are still done.
 */
public final class DaysOnRequest implements AutoCloseable {

    private static final EventLog LOG = EventLog.of(DaysOnRequest.class);

    private static final String PAUSE_BETWEEN_LOOKS = "export.poll-interval";

    private static final Duration LONGEST_LOOK = Duration.ofMinutes(10);
    private static final Duration LONGEST_INTAKE = Duration.ofHours(1);
    private static final Duration END_OF_LOOK = Duration.ofMillis(100);

    private final Main main;
    private final Beans beans;

    private DaysOnRequest(Main main, Beans beans) {
        this.main = main;
        this.beans = beans;
    }

    static DaysOnRequest open(StatePlace state, CamelRoutes routes, Beans beans) {
        beans.seeExports();
        Map<String, String> settings = new HashMap<>(routes.settings());
        settings.put(PAUSE_BETWEEN_LOOKS, pause(state));
        Main main = new CamelRoutes(routes.folders(), settings, routes.beans(), routes.office(), routes.hosting())
                .waitingToBeCalled();
        main.start();
        return new DaysOnRequest(main, beans);
    }

    /**
     * Only the looks into the folder are faster; a file gets the same time to settle. A look that finds none is the
     * last one, so that short pauses are few; but looks go on while another node has the file in hand.
     */
    private static String pause(StatePlace state) {
        return state.server().isPresent() ? "25ms" : "1ms";
    }

    /** Does everything that is due on the day of the clock, if that can be right, and the work of a node that died. */
    public Day run() throws Exception {
        int refusedBefore = beans.intake.refused();
        List<String> failed = takeExports();
        Optional<ClockDoubt> doubt = beans.clockWatch.doubt();
        if (doubt.isEmpty()) {
            readBounces();
        }
        failed.addAll(work());
        return new Day(
                doubt,
                beans.intake.refused() - refusedBefore,
                beans.lacking().refused(),
                beans.intake.stuck(),
                failed,
                beans.waitingMails(),
                beans.mailsBeingSent());
    }

    /**
     * Sees what lies in the export folder, so that it settles while something else is done. What lies there at the
     * start settles while the routes are made.
     */
    public void seeExports() {
        beans.seeExports();
    }

    /**
     * Does what is due with the exports in force, and the work of a node that died.
     *
     * @return parts that failed; the log says why
     */
    public List<String> work() {
        List<String> failed = new ArrayList<>();
        OtherNodes others = beans.otherNodes();
        do {
            others.awaitTheirWork();
            workOfTheDay(failed);
        } while (others.haveSomething());
        return failed;
    }

    /** The digests are on their way while the summary is made, as they are when the routes start by themselves. */
    private void workOfTheDay(List<String> failed) {
        call(Beans.MAKE_DIGESTS, failed);
        List<String> failedBeside = new ArrayList<>();
        CompletableFuture<Void> delivery = CompletableFuture.runAsync(() -> call(Beans.DELIVER_MAILS, failedBeside));
        call(Beans.MAKE_SUMMARIES, failed);
        delivery.join();
        failed.addAll(failedBeside);
        call(Beans.DELIVER_MAILS, failed);
        call(Beans.FORGET_THE_OLD, failed);
    }

    /**
     * Takes the exports in the folder, kind by kind.
     *
     * @return routes that did not come to an end
     */
    public List<String> takeExports() throws Exception {
        List<String> failed = new ArrayList<>();
        for (String route : Beans.INTAKE_ROUTES) {
            takeAll(route, failed);
        }
        beans.clockWatch.exportsAreTaken();
        return failed;
    }

    /** Looks into the mailbox of the sender, if the office wants that; one that cannot be read holds nothing up. */
    public void readBounces() throws Exception {
        BounceBeans bounces = beans.bounces();
        if (bounces.areWanted()) {
            int before = bounces.looks.looks();
            camel().getRouteController().startRoute(BounceBeans.ROUTE);
            bounces.looks.awaitLook(before, LONGEST_LOOK);
            stop(BounceBeans.ROUTE);
        }
    }

    /** Does the work that should have started by now and is not done. */
    public void catchUp() {
        call(Beans.CATCH_UP, new ArrayList<>());
    }

    /** Hands over the waiting mails that may go now. */
    public void deliver() {
        call(Beans.DELIVER_MAILS, new ArrayList<>());
    }

    private void takeAll(String route, List<String> failed) throws Exception {
        int looksBefore = beans.polls.looks(route);
        camel().getRouteController().startRoute(route);
        if (!beans.polls.awaitIdle(route, looksBefore, LONGEST_INTAKE)) {
            failed.add(route);
            LOG.say(Event.ROUTE_ENDLESS, route);
        }
        stop(route);
    }

    /**
     * A stop that comes during a look waits a whole second for it. So no further look begins, and the one that was just
     * idle ends in a moment.
     */
    private void stop(String route) throws Exception {
        Route known = camel().getRoute(route);
        if (known != null && known.getConsumer() instanceof ScheduledPollConsumer looks) {
            looks.suspend();
            long end = System.nanoTime() + END_OF_LOOK.toNanos();
            while (looks.isPolling() && System.nanoTime() < end) {
                Thread.sleep(1);
            }
        }
        camel().getRouteController().stopRoute(route);
    }

    private void call(String endpoint, List<String> failed) {
        try (ProducerTemplate caller = camel().createProducerTemplate()) {
            Exchange answer = caller.request(endpoint, exchange -> {});
            if (answer.getException() != null) {
                failed.add(endpoint);
                LOG.failed(Event.ROUTE_FAILED, answer.getException(), endpoint.replace("direct:", ""));
            }
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }

    private CamelContext camel() {
        return main.getCamelContext();
    }

    @Override
    public void close() {
        main.stop();
    }

    /**
     * How a day went.
     *
     * @param doubt why nothing was made, deleted or sent: the clock can hardly be right
     * @param refused exports refused
     * @param holding refused exports that hold all digests and summaries back
     * @param stuck files that are settled and could not be removed from the export folder
     * @param failed parts of the day that failed; the log says why
     * @param waiting mails that the mail server has not taken yet; they go with a later run
     * @param elsewhere mails that another node is sending
     */
    public record Day(
            Optional<ClockDoubt> doubt,
            int refused,
            List<TakenExports.Refused> holding,
            int stuck,
            List<String> failed,
            int waiting,
            int elsewhere) {}
}
