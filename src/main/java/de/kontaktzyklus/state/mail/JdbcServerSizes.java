package de.kontaktzyklus.state.mail;

import de.kontaktzyklus.delivery.ServerSizes;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What mail servers take, in the database. */
public final class JdbcServerSizes implements ServerSizes {

    private final Jdbi jdbi;

    public JdbcServerSizes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void said(String server, long most) {
        jdbi.useTransaction(handle -> handle.createUpdate("""
                        INSERT INTO server_size (server, most_bytes) VALUES (:server, :most)
                        ON CONFLICT (server) DO UPDATE SET most_bytes = excluded.most_bytes""")
                .bind("server", server)
                .bind("most", most)
                .execute());
    }

    @Override
    public OptionalLong last(String server) {
        return jdbi.withHandle(handle -> last(handle, server))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private static Optional<Long> last(Handle handle, String server) {
        return handle.createQuery("SELECT most_bytes FROM server_size WHERE server = :server")
                .bind("server", server)
                .mapTo(Long.class)
                .findOne();
    }
}
