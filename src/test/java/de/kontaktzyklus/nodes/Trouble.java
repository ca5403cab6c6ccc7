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
    private int killedAtJobs;
    private boolean stoppedAtDigests;
    private int kills;
    private int stops;

    Trouble(List<Node> nodes, Records records, Duration longerThanLeases, long seed) {
        this.nodes = nodes;
        this.records = records;
        this.longerThanLeases = longerThanLeases;
        this.chance = new Random(seed);
    }

    /** One of them, and how long it is until the next. */
    Duration make() throws IOException, InterruptedException {
        if (killedAtJobs < KILLED_AT.size()) {
            Optional<Node> busy = at(KILLED_AT.get(killedAtJobs));
            if (busy.isPresent()) {
                kill(busy.get());
                killedAtJobs++;
            }
            return Duration.ofMillis(20);
        }
        if (!stoppedAtDigests) {
            Optional<Node> busy = at("make-digests");
            if (busy.isPresent()) {
                stop(busy.get());
            }
            stoppedAtDigests = busy.isPresent() || records.digestRuns() > 0;
            return Duration.ofMillis(20);
        }
        Node any = nodes.get(chance.nextInt(nodes.size()));
        if (chance.nextInt(ONE_IN) == 0) {
            stop(any);
        } else {
            kill(any);
        }
        return Duration.ofMillis(1_000 + chance.nextInt(6_000));
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
