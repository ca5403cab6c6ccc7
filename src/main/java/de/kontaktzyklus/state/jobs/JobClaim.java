package de.kontaktzyklus.state.jobs;

/**
 * A node has a job until its lease runs out.
 *
 * @param job what is done once for all nodes
 * @param node who does it
 * @param fence number of the claim; a later claim has a greater one
 */
public record JobClaim(String job, String node, long fence) {

    @Override
    public String toString() {
        return job + " by " + node + " (claim " + fence + ")";
    }
}
