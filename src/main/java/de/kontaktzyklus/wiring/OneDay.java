package de.kontaktzyklus.wiring;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A whole day at once, on the same routes: the exports that lie ready, kind by kind, then digests, delivery, and the summary with
 * its notices. What fails does not keep the rest from being done.
 */
final class OneDay {

    private static final Logger LOG = LoggerFactory.getLogger(OneDay.class);

    /** Only waiting for the folder to be empty; no file is given less time to settle. */
    private static final Map<String, String> IMPATIENT = Map.of("export.poll-interval", "100ms");

    private static final Duration LONGEST_INTAKE = Duration.ofHours(1);

    private final CamelContext camel;
    private final Beans beans;
    private final List<String> failed = new ArrayList<>();

    private OneDay(CamelContext camel, Beans beans) {
        this.camel = camel;
        this.beans = beans;
    }

    static Pipeline.Day with(CamelRoutes routes, Beans beans) throws Exception {
        Map<String, String> settings = new HashMap<>(routes.settings());
        settings.putAll(IMPATIENT);
        Main main = new CamelRoutes(routes.folder(), settings, routes.beans()).waitingToBeCalled();
        main.start();
        try {
            return new OneDay(main.getCamelContext(), beans).run();
        } finally {
            main.stop();
        }
    }

    private Pipeline.Day run() throws Exception {
        for (String route : Beans.INTAKE_ROUTES) {
            takeAll(route);
        }
        call(Beans.MAKE_DIGESTS);
        call(Beans.DELIVER_MAILS);
        call(Beans.MAKE_SUMMARIES);
        call(Beans.DELIVER_MAILS);
        return new Pipeline.Day(beans.intake.refused(), failed.size(), beans.waitingMails());
    }

    private void takeAll(String route) throws Exception {
        int idleBefore = beans.polls.idlePolls(route);
        camel.getRouteController().startRoute(route);
        if (!beans.polls.awaitIdle(route, idleBefore, LONGEST_INTAKE)) {
            failed.add(route);
            LOG.error("{} did not come to an end", route);
        }
        camel.getRouteController().stopRoute(route);
    }

    private void call(String endpoint) {
        try (ProducerTemplate caller = camel.createProducerTemplate()) {
            Exchange answer = caller.request(endpoint, exchange -> {});
            if (answer.getException() != null) {
                failed.add(endpoint);
                LOG.error("{} failed", endpoint, answer.getException());
            }
        } catch (IOException notClosed) {
            LOG.debug("The caller of {} did not close", endpoint, notClosed);
        }
    }
}
