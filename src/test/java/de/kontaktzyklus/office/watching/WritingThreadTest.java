package de.kontaktzyklus.office.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WritingThreadTest {

    private final AtomicInteger written = new AtomicInteger();

    @Test
    void what_was_asked_for_is_written_when_the_call_returns() throws Exception {
        WritingThread thread = new WritingThread(WritingThread.PATIENCE);

        thread.write(written::incrementAndGet);
        thread.write(written::incrementAndGet);

        assertThat(written).hasValue(2);
    }

    @Test
    void whatever_fails_is_an_exception_that_can_be_caught() {
        WritingThread thread = new WritingThread(WritingThread.PATIENCE);

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> thread.write(() -> {
                    throw new NoClassDefFoundError("planted: an update has taken a library away");
                }))
                .withCauseInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    @Timeout(60)
    void nobody_waits_for_what_hangs_and_afterwards_it_works_again() throws Exception {
        WritingThread thread = new WritingThread(Duration.ofMillis(50));
        CountDownLatch hangs = new CountDownLatch(1);
        AtomicBoolean queued = new AtomicBoolean();
        try {
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> thread.write(() -> await(hangs)));
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> thread.write(() -> queued.set(true)));
        } finally {
            hangs.countDown();
        }
        Awaitility.await().ignoreExceptions().until(() -> {
            thread.write(written::incrementAndGet);
            return true;
        });
        assertThat(queued).as("while it hung, nothing was put in the queue").isFalse();
    }

    @Test
    void it_keeps_no_process_from_ending() throws Exception {
        AtomicBoolean daemon = new AtomicBoolean();

        new WritingThread(WritingThread.PATIENCE)
                .write(() -> daemon.set(Thread.currentThread().isDaemon()));

        assertThat(daemon).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
