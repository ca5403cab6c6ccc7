package de.kontaktzyklus.nodes;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Kills and stops nodes. First those that are at a job: the one that takes the case export and the one that makes the digests are
 * killed, and the next one that makes the digests is stopped for longer than its lease. After that anybody at random.
 */
final class Trouble {

    private static final List<String> KILLED_AT = List.of("take-cases", "make-digests");
    private static final int ONE_IN = 4;

    private final List<Node> nodes;
    private final Records records;
    private final Duration longerThanLeases;
    private final Random chance;
    private final int pause;
    private int next = 1;
    private int killedAtJobs;
    private boolean stoppedAtDigests;
    private int kills;
    private int stops;

    /** @param pause mails that are sent between two troubles, on average */
    Trouble(List<Node> nodes, Records records, Duration longerThanLeases, int pause, long seed) {
        this.nodes = nodes;
        this.records = records;
        this.longerThanLeases = longerThanLeases;
        this.pause = pause;
        this.chance = new Random(seed);
    }

    /** Something, if it is time. */
    void make() throws IOException, InterruptedException {
        if (killedAtJobs < KILLED_AT.size()) {
            Optional<Node> busy = at(KILLED_AT.get(killedAtJobs));
            if (busy.isPresent()) {
                kill(busy.get());
                killedAtJobs++;
            }
        } else if (!stoppedAtDigests) {
            Optional<Node> busy = at("make-digests");
            if (busy.isPresent()) {
                stop(busy.get());
            }
            stoppedAtDigests = busy.isPresent() || records.digestRuns() > 0;
        } else if (records.sent() >= next) {
            next = records.sent() + chance.nextInt(2 * pause);
            anybody();
        }
    }

    private void anybody() throws IOException, InterruptedException {
        Node any = nodes.get(chance.nextInt(nodes.size()));
        if (chance.nextInt(ONE_IN) == 0) {
            stop(any);
        } else {
            kill(any);
        }
    }

    private Optional<Node> at(String job) {
        return records.nodeAt(job)
                .flatMap(name ->
                        nodes.stream().filter(node -> node.isNamed(name)).findFirst());
    }

    private void kill(Node node) throws IOException, InterruptedException {
        kills++;
        node.killAndRestart();
    }

    /** The others go on meanwhile. */
    private void stop(Node node) throws IOException, InterruptedException {
        stops++;
        node.signal("STOP");
        Thread.sleep(longerThanLeases.toMillis());
        node.signal("CONT");
    }

    int kills() {
        return kills;
    }

    int stops() {
        return stops;
    }
}
