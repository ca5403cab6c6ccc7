package de.kontaktzyklus.state.jobs;

import de.kontaktzyklus.reminders.health.Heartbeat;
import de.kontaktzyklus.reminders.health.Heartbeats;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** One row for each node. */
public final class JdbcHeartbeats implements Heartbeats {

    private final Jdbi jdbi;

    public JdbcHeartbeats(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Heartbeat> all() {
        return jdbi.withHandle(JdbcHeartbeats::all);
    }

    @Override
    public void put(Heartbeat beat) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            INSERT INTO heartbeat (node, version, started_at, last_beat)
                            VALUES (:node, :version, :startedAt, :lastBeat)
                            ON CONFLICT (node) DO UPDATE SET
                              version = excluded.version, started_at = excluded.started_at,
                              last_beat = excluded.last_beat""").bindMethods(beat).execute();
            all(handle).stream().filter(beat::outlives).forEach(other -> remove(handle, other.node()));
        });
    }

    @Override
    public void remove(String node) {
        jdbi.useHandle(handle -> remove(handle, node));
    }

    private static List<Heartbeat> all(Handle handle) {
        return handle.createQuery("SELECT * FROM heartbeat ORDER BY last_beat DESC, node")
                .map(row -> new Heartbeat(
                        row.getColumn("node", String.class),
                        row.getColumn("version", String.class),
                        row.getColumn("started_at", Instant.class),
                        row.getColumn("last_beat", Instant.class)))
                .list();
    }

    private static void remove(Handle handle, String node) {
        handle.createUpdate("DELETE FROM heartbeat WHERE node = :node")
                .bind("node", node)
                .execute();
    }
}
