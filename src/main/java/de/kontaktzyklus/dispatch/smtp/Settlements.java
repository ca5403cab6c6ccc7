package de.kontaktzyklus.dispatch.smtp;

import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.LostClaimException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what became of the mails, even if the database is locked, full or gone: only this object knows what the mail
 * server has answered. Tries again for a while, and then before each further mail. Used by one thread at a time, except
 * for {@link #claims}.
 */
public final class Settlements {

    private static final Logger LOG = LoggerFactory.getLogger(Settlements.class);

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

    /** Returns when it is recorded, when it can never be recorded, or when it must wait for the next mail. */
    public void record(Claim claim, Runnable change) {
        Settlement settlement = new Settlement(claim, change);
        open.add(settlement);
        long began = System.nanoTime();
        for (Duration pause : PAUSES) {
            if (isRecorded(settlement)) {
                open.remove(settlement);
                return;
            }
            if (Thread.currentThread().isInterrupted() || System.nanoTime() - began > PATIENCE.toNanos()) {
                break;
            }
            wait.accept(pause);
        }
        LOG.error(
                "What became of mail {} cannot be recorded yet; no further mail is sent until it is",
                claim.messageId());
    }

    /** Records what is left; false if that is not possible yet. */
    public boolean recordOpen() {
        while (!open.isEmpty()) {
            if (!isRecorded(open.element())) {
                return false;
            }
            open.remove();
        }
        claims.clear();
        return true;
    }

    private boolean isRecorded(Settlement settlement) {
        try {
            settlement.change().run();
        } catch (LostClaimException late) {
            LOG.warn("Too late to be recorded: {}", late.getMessage());
        } catch (RuntimeException notNow) {
            LOG.warn(
                    "What became of mail {} is not recorded yet",
                    settlement.claim().messageId(),
                    notNow);
            return false;
        }
        claims.remove(settlement.claim());
        return true;
    }

    private record Settlement(Claim claim, Runnable change) {}
}
