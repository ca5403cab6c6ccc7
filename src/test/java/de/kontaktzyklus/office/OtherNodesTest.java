package de.kontaktzyklus.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OtherNodesTest {

    private static final Duration LEASE = Duration.ofSeconds(10);

    private int inHand;
    private Duration doneAfter = Duration.ofDays(1);
    private Duration waited = Duration.ZERO;
    private final OtherNodes others = new OtherNodes(() -> inHand, LEASE, this::letTimeGoBy);

    private void letTimeGoBy(Duration time) {
        waited = waited.plus(time);
        if (waited.compareTo(doneAfter) >= 0) {
            inHand = 0;
        }
    }

    @Test
    void without_other_nodes_at_work_nobody_waits() {
        others.awaitTheirWork();

        assertThat(waited).isZero();
        assertThat(others.haveSomething()).isFalse();
    }

    @Test
    void what_a_node_has_in_hand_is_waited_for() {
        inHand = 2;
        doneAfter = Duration.ofSeconds(3);

        assertThat(others.haveSomething()).isTrue();
        others.awaitTheirWork();
        assertThat(waited).isEqualTo(doneAfter);
        assertThat(others.haveSomething()).isFalse();
    }

    @Test
    void work_that_takes_longer_than_a_lease_is_left_to_the_node_that_has_it() {
        inHand = 1;

        others.awaitTheirWork();
        others.awaitTheirWork();
        assertThat(waited)
                .as("a dead node's lease is over then")
                .isGreaterThan(LEASE)
                .isLessThan(LEASE.plusSeconds(1));
        assertThat(others.haveSomething()).as("worth another wait").isFalse();
    }
}
