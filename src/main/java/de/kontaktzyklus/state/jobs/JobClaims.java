package de.kontaktzyklus.state.jobs;

import de.kontaktzyklus.state.database.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Jobs that one node does for all nodes on the same database. A claim holds for the length of a lease, by the clock of
 * the database, and is renewed while the job runs. A node that dies or stops loses it to the next one that asks.
 */
public final class JobClaims {

    private final Jdbi jdbi;
    private final Dialect dialect;

    public JobClaims(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    /** Takes a job, unless a lease on it is running, even one of the same node. */
    public Optional<JobClaim> claim(String job, String node, Duration lease) {
        return jdbi.inTransaction(handle -> {
            Instant now = dialect.now(handle);
            return handle.createQuery("""
                            INSERT INTO job_claim (job, node, fence, lease_until) VALUES (:job, :node, 1, :until)
                            ON CONFLICT (job) DO UPDATE SET
                              node = excluded.node, fence = job_claim.fence + 1, lease_until = excluded.lease_until
                            WHERE job_claim.lease_until <= :now
                            RETURNING fence""")
                    .bind("job", job)
                    .bind("node", node)
                    .bind("until", now.plus(lease))
                    .bind("now", now)
                    .mapTo(Long.class)
                    .findOne()
                    .map(fence -> new JobClaim(job, node, fence));
        });
    }

    /**
     * Renews a lease from now on.
     *
     * @return false if it has run out; then the job is lost, even if nobody has taken it yet
     */
    public boolean renew(JobClaim claim, Duration lease) {
        return jdbi.inTransaction(handle -> {
            Instant now = dialect.now(handle);
            return handle.createUpdate("""
                                    UPDATE job_claim SET lease_until = :until
                                    WHERE job = :job AND fence = :fence AND lease_until > :now""")
                            .bindMethods(claim)
                            .bind("until", now.plus(lease))
                            .bind("now", now)
                            .execute()
                    == 1;
        });
    }

    /** The job is done or given up: the next node may have it at once. With a lost claim nothing changes. */
    public void release(JobClaim claim) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE job_claim SET lease_until = '' WHERE job = :job AND fence = :fence")
                .bindMethods(claim)
                .execute());
    }

    /** The jobs that are being done now, by name. */
    public List<JobClaim> running() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM job_claim WHERE lease_until > :now ORDER BY job")
                .bind("now", dialect.now(handle))
                .map(row -> new JobClaim(
                        row.getColumn("job", String.class),
                        row.getColumn("node", String.class),
                        row.getColumn("fence", Long.class)))
                .list());
    }

    /** When the only instance starts, nobody else can have a job: claims that a crash has left are void. */
    public static void voidAll(Jdbi jdbi) {
        jdbi.useHandle(handle -> handle.execute("UPDATE job_claim SET lease_until = ''"));
    }

    /**
     * For a transaction that writes the result of the job: fails if the lease is over, and keeps the job until the
     * transaction ends.
     */
    public static void require(Handle handle, Dialect dialect, JobClaim claim) {
        boolean isHeld = handle.createQuery("""
                        SELECT fence FROM job_claim
                        WHERE job = :job AND fence = :fence AND lease_until > :now %s""".formatted(dialect.lock()))
                .bindMethods(claim)
                .bind("now", dialect.now(handle))
                .mapTo(Long.class)
                .findOne()
                .isPresent();
        if (!isHeld) {
            throw new LostJobException(claim);
        }
    }
}
