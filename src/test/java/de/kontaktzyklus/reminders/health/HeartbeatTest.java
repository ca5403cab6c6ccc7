package de.kontaktzyklus.reminders.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void a_node_is_silent_when_its_last_heartbeat_is_older_than_five_minutes_or_as_far_ahead() {
        assertThat(beat("m/1", NOON.minusSeconds(300)).isSilent(NOON)).isFalse();
        assertThat(beat("m/1", NOON.minusSeconds(301)).isSilent(NOON)).isTrue();
        assertThat(beat("m/1", NOON.plusSeconds(300)).isSilent(NOON)).isFalse();
        assertThat(beat("m/1", NOON.plusSeconds(301)).isSilent(NOON)).isTrue();
    }

    @Test
    void the_next_start_on_the_same_machine_takes_the_place_of_one_that_died() {
        Heartbeat now = beat("m/2", NOON);

        assertThat(now.outlives(beat("m/1", NOON.minusSeconds(301)))).isTrue();
        assertThat(now.outlives(beat("m/1", NOON.minusSeconds(300))))
                .as("it may be running")
                .isFalse();
        assertThat(now.outlives(beat("m/2", NOON.minusSeconds(301))))
                .as("itself")
                .isFalse();
    }

    @Test
    void a_node_that_died_on_another_machine_is_known_for_a_day() {
        Heartbeat now = beat("m/2", NOON);

        assertThat(now.outlives(beat("n/1", NOON.minus(Duration.ofDays(1))))).isFalse();
        assertThat(now.outlives(beat("n/1", NOON.minus(Duration.ofDays(1)).minusSeconds(1))))
                .isTrue();
    }

    private static Heartbeat beat(String node, Instant last) {
        return new Heartbeat(node, "1.0", NOON.minus(Duration.ofDays(30)), last);
    }
}
