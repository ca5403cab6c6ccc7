package de.kontaktzyklus.office;

import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.log.Run;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.jobs.JobClaim;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Jobs that one node does for all nodes on the same database. While a job runs, its claim is renewed. A node that dies,
 * or stops for longer than the lease, loses the claim, and then it cannot write any more.
 */
public final class NodeJobs {

    private static final EventLog LOG = EventLog.of(NodeJobs.class);

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
            String run = Run.id();
            this.renewal = renewals.scheduleWithFixedDelay(
                    () -> Run.during(run, this::renew), pause, pause, TimeUnit.MILLISECONDS);
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
                    LOG.say(Event.LEASE_OVER, claim.job());
                }
            } catch (RuntimeException failed) {
                LOG.failed(Event.LEASE_NOT_RENEWED, failed, claim.job());
            }
        }

        /** The next node may have the job. */
        @Override
        public void close() {
            renewal.cancel(false);
            try {
                state.jobClaims().release(claim);
            } catch (RuntimeException failed) {
                LOG.failed(Event.LEASE_NOT_GIVEN_BACK, failed, claim.job());
            }
        }
    }
}
