package de.kontaktzyklus.state.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.reminders.health.Heartbeat;
import de.kontaktzyklus.reminders.health.Heartbeats;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcHeartbeatsTest {

    private static final Instant START = Instant.parse("2026-11-27T05:00:00Z");

    @RegisterExtension
    final FreshState state;

    JdbcHeartbeatsTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    @Test
    void the_last_heartbeat_of_each_node_is_kept_the_latest_first() {
        heartbeats().put(beat("one/1", 60));
        heartbeats().put(beat("two/1", 61));
        heartbeats().put(beat("one/1", 120));

        assertThat(heartbeats().all()).containsExactly(beat("one/1", 120), beat("two/1", 61));
    }

    @Test
    void a_node_that_ends_takes_its_own_heartbeat_with_it() {
        heartbeats().put(beat("one/1", 60));
        heartbeats().put(beat("two/1", 60));

        heartbeats().remove("one/1");
        heartbeats().remove("one/1");

        assertThat(heartbeats().all()).containsExactly(beat("two/1", 60));
    }

    @Test
    void who_takes_the_place_of_a_node_that_died_ends_what_is_known_of_it() {
        heartbeats().put(beat("one/1", 0));
        heartbeats().put(beat("two/1", 0));

        heartbeats().put(beat("one/2", 600));

        assertThat(heartbeats().all()).containsExactly(beat("one/2", 600), beat("two/1", 0));
    }

    private Heartbeats heartbeats() {
        return state.database().heartbeats();
    }

    private static Heartbeat beat(String node, int seconds) {
        return new Heartbeat(node, "1.0", START, START.plusSeconds(seconds));
    }
}
