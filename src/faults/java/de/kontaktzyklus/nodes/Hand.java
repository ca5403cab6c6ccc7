package de.kontaktzyklus.nodes;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Deals the blows, and looks afterwards whether they have hit. */
final class Hand {

    /** For a lease to run out, and for the next look of another node at what was left. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LOOK = Duration.ofMillis(20);

    private final List<Node> nodes;
    private final Records records;
    private final DatabaseServer database;
    private final Duration longerThanLease;

    Hand(List<Node> nodes, Records records, DatabaseServer database, Duration longerThanLease) {
        this.nodes = List.copyOf(nodes);
        this.records = records;
        this.database = database;
        this.longerThanLease = longerThanLease;
    }

    Optional<Node> nodeNamed(String name) {
        return nodes.stream().filter(node -> node.isNamed(name)).findFirst();
    }

    Node anybody(Random chance) {
        return nodes.get(chance.nextInt(nodes.size()));
    }

    /** The others go on meanwhile. */
    void stopForLongerThanLease(Node node) throws IOException, InterruptedException {
        node.signal("STOP");
        Thread.sleep(longerThanLease.toMillis());
        node.signal("CONT");
    }

    /**
     * Stops the node that has a mail with the mail server, until the others have done with that mail what is theirs to
     * do.
     */
    Optional<Blow> stopAt(boolean dotMarked) throws IOException, InterruptedException {
        Optional<Target> found = target(dotMarked);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SendingMail mail = found.get().mail();
        Node node = found.get().node();
        node.signal("STOP");
        try {
            if (!records.isStill(mail)) {
                return Optional.empty();
            }
            boolean hit = isTrueInTime(() -> dotMarked ? records.isUnknown(mail) : records.isSentByAnother(mail));
            return Optional.of(!hit ? Blow.STOP_ANYBODY : dotMarked ? Blow.STOP_AFTER_DOT : Blow.STOP_BEFORE_DOT);
        } finally {
            node.signal("CONT");
        }
    }

    /** Kills the node that has a mail with the mail server. */
    Optional<Blow> killAt(boolean dotMarked) throws IOException, InterruptedException {
        Optional<Target> found = target(dotMarked);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        found.get().node().killAndRestart();
        boolean hit = records.isStill(found.get().mail());
        return Optional.of(!hit ? Blow.KILL_ANYBODY : dotMarked ? Blow.KILL_AFTER_DOT : Blow.KILL_BEFORE_DOT);
    }

    private Optional<Target> target(boolean dotMarked) {
        return records.sending(dotMarked).stream()
                .flatMap(mail -> nodeNamed(mail.node()).stream().map(node -> new Target(node, mail)))
                .findFirst();
    }

    void killDatabase() throws IOException, InterruptedException, SQLException {
        records.close();
        database.stopHard();
        database.startAgain();
        records.connectAgain();
    }

    private static boolean isTrueInTime(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(LOOK.toMillis());
        }
        return condition.getAsBoolean();
    }

    private record Target(Node node, SendingMail mail) {}
}
