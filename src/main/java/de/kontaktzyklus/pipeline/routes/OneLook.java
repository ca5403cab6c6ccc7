package de.kontaktzyklus.pipeline.routes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/** Lets whatever looks again and again at a place look once and at once, and tells when that is done. */
final class OneLook extends LifecycleStrategySupport {

    private final Semaphore done = new Semaphore(0);
    private final List<Exception> failures = new CopyOnWriteArrayList<>();

    @Override
    public void onEndpointAdd(Endpoint endpoint) {
        if (endpoint instanceof ScheduledPollEndpoint polled) {
            polled.setInitialDelay(0);
            polled.setRepeatCount(1);
            polled.setPollStrategy(new Watched(polled.getPollStrategy()));
        }
    }

    /** Returns false when not all looks are done in time. */
    boolean await(int looks, Duration atMost) throws InterruptedException {
        return done.tryAcquire(looks, atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why a look failed. */
    List<Exception> failures() {
        return failures;
    }

    /** What the endpoint does after a look, such as hanging up, is done all the same. */
    private final class Watched implements PollingConsumerPollStrategy {

        private final Optional<PollingConsumerPollStrategy> own;

        Watched(@Nullable PollingConsumerPollStrategy own) {
            this.own = Optional.ofNullable(own);
        }

        @Override
        public boolean begin(Consumer consumer, Endpoint endpoint) {
            return own.map(strategy -> strategy.begin(consumer, endpoint)).orElse(true);
        }

        @Override
        public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
            own.ifPresent(strategy -> strategy.commit(consumer, endpoint, polledMessages));
            done.release();
        }

        @Override
        public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause)
                throws Exception {
            failures.add(cause);
            try {
                if (own.isPresent()) {
                    own.get().rollback(consumer, endpoint, retryCounter, cause);
                }
            } finally {
                done.release();
            }
            return false;
        }
    }
}
