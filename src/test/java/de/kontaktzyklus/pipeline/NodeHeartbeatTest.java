package de.kontaktzyklus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import de.kontaktzyklus.reminders.health.Heartbeat;
import de.kontaktzyklus.reminders.health.Heartbeats;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NodeHeartbeatTest {

    private static final Instant START = Instant.parse("2026-11-27T05:00:00Z");

    @RegisterExtension
    final FreshState state = new FreshState(Dialect.SQLITE);

    private Instant now = START;

    @Test
    void a_node_is_there_from_its_first_beat_to_its_end() {
        NodeHeartbeat heartbeat = new NodeHeartbeat(state.database().heartbeats(), "machine/1", "1.0", () -> now);
        assertThat(kept()).isEmpty();

        now = START.plusSeconds(1);
        heartbeat.beat();
        now = START.plusSeconds(61);
        heartbeat.beat();
        assertThat(kept()).containsExactly(new Heartbeat("machine/1", "1.0", START, now));

        heartbeat.end();
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_database_that_is_gone_keeps_nothing_from_working() {
        NodeHeartbeat heartbeat = new NodeHeartbeat(new Gone(), "machine/1", "1.0", () -> now);

        assertThatNoException().isThrownBy(() -> {
            heartbeat.beat();
            heartbeat.end();
        });
    }

    private List<Heartbeat> kept() {
        return state.database().heartbeats().all();
    }

    private static final class Gone implements Heartbeats {
        @Override
        public List<Heartbeat> all() {
            throw new IllegalStateException("gone");
        }

        @Override
        public void put(Heartbeat beat) {
            throw new IllegalStateException("gone");
        }

        @Override
        public void remove(String node) {
            throw new IllegalStateException("gone");
        }
    }
}
