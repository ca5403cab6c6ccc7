package de.kontaktzyklus.state.jobs;

/**
 * That a node is at a job, until its lease runs out.
 *
 * @param job what is done once for all nodes
 * @param node who does it
 * @param fence which claim of that job it is; a later one is greater
 */
public record JobClaim(String job, String node, long fence) {

    @Override
    public String toString() {
        return job + " by " + node + " (claim " + fence + ")";
    }
}
