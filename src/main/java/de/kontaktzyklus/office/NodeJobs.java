package de.kontaktzyklus.office;

import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.jobs.JobClaim;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs that one node does for all nodes on the same database. While a job runs, its claim is renewed. A node that dies,
 * or stops for longer than the lease, loses the claim, and then it cannot write any more.
 */
public final class NodeJobs {

    private static final Logger LOG = LoggerFactory.getLogger(NodeJobs.class);

    /**
     * How often a claim is renewed before its lease is over: if a renewal is late once or twice, the claim still holds.
     */
    private static final int RENEWALS = 4;

    private final StateDatabase state;
    private final String node;
    private final Duration lease;
    private final ScheduledThreadPoolExecutor renewals = new ScheduledThreadPoolExecutor(1, NodeJobs::daemon);

    /** @param lease how long a claim holds without being renewed */
    public NodeJobs(StateDatabase state, String node, Duration lease) {
        this.state = state;
        this.node = node;
        this.lease = lease;
        renewals.setKeepAliveTime(1, TimeUnit.SECONDS);
        renewals.allowCoreThreadTimeOut(true);
        renewals.setRemoveOnCancelPolicy(true);
    }

    private static Thread daemon(Runnable renewing) {
        Thread thread = new Thread(renewing, "job-lease");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes a job until the turn is closed; empty if another node has it. */
    public Optional<Turn> begin(String job) {
        return state.jobClaims().claim(job, node, lease).map(Turn::new);
    }

    /** The time in which this node has a job. */
    public final class Turn implements AutoCloseable {

        private final JobClaim claim;
        private final ScheduledFuture<?> renewal;

        private Turn(JobClaim claim) {
            this.claim = claim;
            long pause = lease.dividedBy(RENEWALS).toMillis();
            this.renewal = renewals.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
        }

        /** The state; it takes the work of this job only while the claim holds. */
        public StateDatabase state() {
            return state.under(claim);
        }

        /** If this fails, writing the work fails as well. */
        private void renew() {
            try {
                if (!state.jobClaims().renew(claim, lease)) {
                    renewal.cancel(false);
                    LOG.warn("The lease has run out: {}; what it makes will not be written", claim);
                }
            } catch (RuntimeException failed) {
                LOG.warn("The lease could not be renewed: {}: {}", claim, failed.getMessage());
            }
        }

        /** The next node may have the job. */
        @Override
        public void close() {
            renewal.cancel(false);
            try {
                state.jobClaims().release(claim);
            } catch (RuntimeException failed) {
                LOG.warn("The lease was not given back and runs out by itself: {}: {}", claim, failed.getMessage());
            }
        }
    }
}
