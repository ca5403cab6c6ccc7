package de.kontaktzyklus.nodes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

/**
 * Kills and stops nodes. First those that are at a job: the one that takes the case export and the one that makes the
 * digests are killed, and the next one that makes the digests is stopped. After that blows as they are dealt, most of
 * them aimed at a mail that a node has claimed and not settled. Counted is what has hit.
 */
final class Trouble {

    private static final Map<Blow, Integer> DECK = Map.of(
            Blow.STOP_BEFORE_DOT, 6,
            Blow.STOP_AFTER_DOT, 2,
            Blow.STOP_ANYBODY, 1,
            Blow.KILL_BEFORE_DOT, 4,
            Blow.KILL_AFTER_DOT, 3,
            Blow.KILL_ANYBODY, 3,
            Blow.DATABASE, 1);

    private final Hand hand;
    private final Records records;
    private final Random chance;
    private final int pause;
    private final Queue<String> killedAt = new ArrayDeque<>(List.of("take-cases", "make-digests"));
    private final Queue<Blow> deck;
    private final Map<Blow, Integer> hits = new EnumMap<>(Blow.class);
    private boolean stoppedAtDigests;
    private int next = 1;

    /** @param digests that are to be sent; half of them go while no node is stopped, between one blow and the next */
    Trouble(Hand hand, Records records, int digests, long seed) {
        this.hand = hand;
        this.records = records;
        this.chance = new Random(seed);
        this.deck = dealt(chance);
        this.pause = Math.max(1, digests / 2 / deck.size());
    }

    private static Queue<Blow> dealt(Random chance) {
        List<Blow> cards = new ArrayList<>();
        new EnumMap<>(DECK).forEach((blow, times) -> cards.addAll(Collections.nCopies(times, blow)));
        Collections.shuffle(cards, chance);
        // What matters most must not lie among the last, which many nodes leave no mails for.
        cards.remove(Blow.DATABASE);
        cards.add(cards.size() / 3, Blow.DATABASE);
        return new ArrayDeque<>(cards);
    }

    Map<Blow, Integer> hits() {
        return hits;
    }

    /** Something, if it is time. */
    void make() throws Exception {
        if (records.digestRuns() == 0) {
            atJobs();
        } else if (!deck.isEmpty() && records.sent() >= next) {
            strike(deck.element()).ifPresent(hit -> {
                deck.remove();
                count(hit);
                next = records.sent() + chance.nextInt(2 * pause);
            });
        }
    }

    private void atJobs() throws Exception {
        Optional<Node> busy = records.nodeAt(killedAt.isEmpty() ? "make-digests" : killedAt.element())
                .flatMap(hand::nodeNamed);
        if (busy.isPresent() && !killedAt.isEmpty()) {
            busy.get().killAndRestart();
            killedAt.remove();
            count(Blow.KILL_AT_JOB);
        } else if (busy.isPresent() && !stoppedAtDigests) {
            hand.stopForLongerThanLease(busy.get());
            stoppedAtDigests = true;
            count(Blow.STOP_AT_JOB);
        }
    }

    /** What it has come to; empty if nobody was to be hit just now. */
    private Optional<Blow> strike(Blow blow) throws Exception {
        return switch (blow) {
            case STOP_BEFORE_DOT, STOP_AFTER_DOT -> hand.stopAt(blow == Blow.STOP_AFTER_DOT);
            case KILL_BEFORE_DOT, KILL_AFTER_DOT -> hand.killAt(blow == Blow.KILL_AFTER_DOT);
            case STOP_ANYBODY, STOP_AT_JOB -> {
                hand.stopForLongerThanLease(hand.anybody(chance));
                yield Optional.of(Blow.STOP_ANYBODY);
            }
            case KILL_ANYBODY, KILL_AT_JOB -> {
                hand.anybody(chance).killAndRestart();
                yield Optional.of(Blow.KILL_ANYBODY);
            }
            case DATABASE -> {
                hand.killDatabase();
                yield Optional.of(Blow.DATABASE);
            }
        };
    }

    private void count(Blow hit) {
        hits.merge(hit, 1, Integer::sum);
    }
}
