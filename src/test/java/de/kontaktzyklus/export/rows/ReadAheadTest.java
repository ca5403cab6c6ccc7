package de.kontaktzyklus.export.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
    void if_the_caller_gives_up_the_reading_ends() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> ReadAhead.<Integer>forEach(
                        rows -> {
                            try {
                                return many(rows);
                            } finally {
                                ended.countDown();
                            }
                        },
                        row -> {
                            throw new IllegalStateException("enough");
                        }))
                .withMessage("enough");
        ended.await();
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
