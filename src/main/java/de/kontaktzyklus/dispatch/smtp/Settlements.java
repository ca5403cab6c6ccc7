package de.kontaktzyklus.dispatch.smtp;

import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Claims.Claimed;
import de.kontaktzyklus.delivery.LostClaimException;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Records what became of the mails even if the database is locked, full or gone just then: what the mail server has
 * answered is known here and nowhere else. Tries again for a while, and then before each further mail. Used by one
 * thread at a time, except for {@link #claims} and {@link #begin}.
 */
public final class Settlements {

    private static final EventLog LOG = EventLog.of(Settlements.class);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(16));

    /** Together with the longest time of one try, shorter than the time that the program has to stop. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Consumer<Duration> wait;
    private final Set<Claim> claims = ConcurrentHashMap.newKeySet();
    private final Queue<Settlement> open = new ArrayDeque<>();

    /** @param wait waits for this time */
    public Settlements(Consumer<Duration> wait) {
        this.wait = wait;
    }

    /** Returns at once if the thread must stop. */
    public static void sleep(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Mails that are being sent, or that are not recorded yet: they belong to this node. */
    public Set<Claim> claims() {
        return Set.copyOf(claims);
    }

    public void begin(Claim claim) {
        claims.add(claim);
    }

    /** To be recorded before the next mail is claimed, and with its claim in one transaction. */
    public void recordWithNext(Claim claim, Runnable change) {
        open.add(new Settlement(claim, change));
    }

    /** Returns when it is recorded, cannot be any more, or has to wait for the next mail. */
    public void record(Claim claim, Runnable change) {
        Settlement settlement = new Settlement(claim, change);
        open.add(settlement);
        if (!isRecorded(settlement)) {
            recordLater(settlement);
        } else {
            open.remove(settlement);
        }
    }

    /**
     * Records what is left and claims the next mail.
     *
     * @param together makes one transaction of both; if that fails, they are done one after the other
     * @param next claims a mail
     * @return empty also if what is left cannot be recorded yet
     */
    public Optional<Claimed> recordAndClaim(
            UnaryOperator<Supplier<Optional<Claimed>>> together, Supplier<Optional<Claimed>> next) {
        if (open.isEmpty()) {
            return next.get();
        }
        List<Settlement> left = List.copyOf(open);
        try {
            Optional<Claimed> claimed = together.apply(() -> {
                        left.forEach(Settlements::apply);
                        return next.get();
                    })
                    .get();
            left.forEach(this::isOver);
            return claimed;
        } catch (RuntimeException notNow) {
            LOG.failed(Event.MAILS_NOT_RECORDED, notNow, left.size());
            left.forEach(this::recordLater);
            return recordOpen() ? next.get() : Optional.empty();
        }
    }

    /** It was tried once. */
    private void recordLater(Settlement settlement) {
        long began = System.nanoTime();
        for (Duration pause : PAUSES) {
            if (Thread.currentThread().isInterrupted() || System.nanoTime() - began > PATIENCE.toNanos()) {
                break;
            }
            wait.accept(pause);
            if (isRecorded(settlement)) {
                open.remove(settlement);
                return;
            }
        }
    }

    /**
     * Records what is left, and forgets mails that got lost on their way; false if that is not possible yet. To be
     * called while no mail is on its way.
     */
    public boolean beginAnew() {
        boolean recorded = recordOpen();
        if (recorded) {
            claims.clear();
        }
        return recorded;
    }

    /** Records what is left; false if that is not possible yet. */
    public boolean recordOpen() {
        while (!open.isEmpty()) {
            if (!isRecorded(open.element())) {
                return false;
            }
            open.remove();
        }
        return true;
    }

    private boolean isRecorded(Settlement settlement) {
        try {
            apply(settlement);
        } catch (RuntimeException notNow) {
            LOG.failed(Event.MAILS_NOT_RECORDED, notNow, 1);
            return false;
        }
        claims.remove(settlement.claim());
        return true;
    }

    private static void apply(Settlement settlement) {
        try {
            settlement.change().run();
        } catch (LostClaimException late) {
            LOG.failed(Event.LEASE_OVER, late, settlement.claim().messageId());
        }
    }

    private void isOver(Settlement settlement) {
        open.remove(settlement);
        claims.remove(settlement.claim());
    }

    private record Settlement(Claim claim, Runnable change) {}
}
