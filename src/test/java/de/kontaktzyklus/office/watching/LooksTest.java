package de.kontaktzyklus.office.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LooksTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger taken = new AtomicInteger();

    @Test
    void a_look_serves_all_who_ask_within_a_few_seconds() {
        try (Looks<Integer> looks = new Looks<>(taken::incrementAndGet, now::get)) {
            assertThat(looks.now()).contains(1);
            now.set(Looks.FRESH.toNanos());
            assertThat(looks.now()).contains(1);
            now.incrementAndGet();
            assertThat(looks.now()).contains(2);
        }
    }

    @Test
    void where_nothing_can_be_seen_there_is_nothing_until_it_can() {
        try (Looks<Integer> looks = new Looks<>(this::failOnce, now::get)) {
            assertThat(looks.now()).isEmpty();
            now.set(Looks.FRESH.plusNanos(1).toNanos());
            assertThat(looks.now()).contains(2);
        }
    }

    private int failOnce() {
        if (taken.incrementAndGet() == 1) {
            throw new IllegalStateException("planted");
        }
        return taken.get();
    }

    /** The database may hang for minutes: one look waits for it, whoever asks does not. */
    @Test
    @Timeout(30)
    void nobody_waits_longer_than_the_patience_and_looks_do_not_pile_up() {
        CountDownLatch hangs = new CountDownLatch(1);
        try (Looks<Integer> looks = new Looks<>(
                () -> {
                    taken.incrementAndGet();
                    await(hangs);
                    return 5;
                },
                now::get)) {
            now.set(1);
            assertThat(looks.now()).isEmpty();
            now.set(Duration.ofMinutes(1).toNanos());
            assertThat(looks.now()).as("at once").isEmpty();
            assertThat(taken).hasValue(1);
        } finally {
            hangs.countDown();
        }
    }

    /** So that those of several offices are waited for together. */
    @Test
    @Timeout(30)
    void a_look_that_was_begun_before_is_waited_for_since_then() {
        CountDownLatch hangs = new CountDownLatch(1);
        try (Looks<Integer> looks = new Looks<>(
                () -> {
                    await(hangs);
                    return taken.incrementAndGet();
                },
                now::get)) {
            looks.begin();
            now.set(Looks.PATIENCE.toNanos());
            assertThat(looks.now()).as("at once").isEmpty();
            hangs.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
