package de.kontaktzyklus.export.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In threads of their own: one that waited for rows for ever would not notice the interrupt at the end of its time. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadAheadTest {

    private static final int MANY = 100_000;

    private final List<Integer> seen = new ArrayList<>();

    @Test
    void all_rows_come_in_their_order_and_in_the_thread_of_the_caller() {
        Thread caller = Thread.currentThread();

        int rowsRead = ReadAhead.<Integer>forEach(this::many, row -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            seen.add(row);
        });

        assertThat(rowsRead).isEqualTo(MANY);
        assertThat(seen).isEqualTo(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void what_is_thrown_while_reading_comes_behind_the_rows_that_were_read() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ReadAhead.<Integer>forEach(
                        rows -> {
                            rows.accept(1);
                            rows.accept(2);
                            throw new IllegalStateException("cut off");
                        },
                        seen::add))
                .withMessage("cut off");
        assertThat(seen).containsExactly(1, 2);
    }

    @Test
    void an_error_is_not_swallowed() {
        assertThatThrownBy(() -> ReadAhead.<Integer>forEach(
                        rows -> {
                            throw new OutOfMemoryError("invented");
                        },
                        seen::add))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void not_even_what_no_method_declares_makes_the_caller_wait_for_ever() {
        assertThatThrownBy(() -> ReadAhead.<Integer>forEach(
                        rows -> {
                            rows.accept(1);
                            throw ReadAheadTest.<RuntimeException>undeclared(new IOException("invented"));
                        },
                        seen::add))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("invented");
        assertThat(seen).containsExactly(1);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E undeclared(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @Test
    void if_the_caller_gives_up_the_reading_has_ended_before_it_goes_on() {
        Thread caller = Thread.currentThread();
        AtomicBoolean hasEnded = new AtomicBoolean();

        assertThatIllegalStateException()
                .isThrownBy(() -> ReadAhead.<Integer>forEach(
                        rows -> {
                            try {
                                return many(rows);
                            } finally {
                                untilItWaits(caller);
                                hasEnded.set(true);
                            }
                        },
                        row -> {
                            throw new IllegalStateException("enough");
                        }))
                .withMessage("enough");
        assertThat(hasEnded).isTrue();
    }

    /** The reading ends later than the caller gives up. */
    private static void untilItWaits(Thread caller) {
        while (caller.getState() != Thread.State.TIMED_WAITING && caller.isAlive()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_reading_that_takes_the_end_for_an_accident_hears_of_it_again() {
        AtomicInteger told = new AtomicInteger();

        assertThatIllegalStateException()
                .isThrownBy(() -> ReadAhead.<Integer>forEach(
                        rows -> {
                            while (told.get() < 2) {
                                try {
                                    many(rows);
                                } catch (RuntimeException e) {
                                    told.incrementAndGet();
                                }
                            }
                            return 0;
                        },
                        row -> {
                            throw new IllegalStateException("enough");
                        }));
        assertThat(told).hasValue(2);
    }

    @Test
    void a_reading_that_is_interrupted_by_somebody_else_goes_on() {
        int rowsRead = ReadAhead.<Integer>forEach(
                rows -> {
                    Thread.currentThread().interrupt();
                    return many(rows);
                },
                seen::add);

        assertThat(rowsRead).isEqualTo(MANY);
        assertThat(seen).hasSize(MANY);
    }

    @Test
    void an_interrupt_loses_no_row_and_is_passed_on() {
        ReadAhead.<Integer>forEach(this::many, row -> {
            if (row == 1_000) {
                Thread.currentThread().interrupt();
            }
            seen.add(row);
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(seen).hasSize(MANY);
    }

    private int many(Consumer<Integer> rows) {
        for (int row = 0; row < MANY; row++) {
            rows.accept(row);
        }
        return MANY;
    }
}
