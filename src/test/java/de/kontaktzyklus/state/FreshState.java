package de.kontaktzyklus.state;

import static java.util.Objects.requireNonNull;

import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.state.backup.Restore;
import de.kontaktzyklus.state.database.DatabaseTime;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.StateServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** An empty state for each test, in either database. */
public final class FreshState implements BeforeEachCallback, AfterEachCallback {

    private final Dialect dialect;
    private @Nullable Path directory;
    private @Nullable StatePlace place;
    private @Nullable StateDatabase state;
    private @Nullable Rows rows;

    public FreshState(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        directory = Files.createTempDirectory("state");
        Optional<StateServer> server = dialect == Dialect.SQLITE ? Optional.empty() : Optional.of(emptied(context));
        if (server.isEmpty()) {
            EmptySqlite.copyInto(directory());
        }
        place = new StatePlace(directory, server, Origin.UNKNOWN);
        state = place.open();
        rows = server.map(Rows::of).orElseGet(() -> Rows.of(directory()));
    }

    /** One database for all tests: to empty its tables takes a tenth of what making them takes. */
    private static StateServer emptied(ExtensionContext context) {
        StateServer server = context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(
                        FreshState.class, none -> EmbeddedPostgresql.of(context).newDatabase(), StateServer.class);
        String tables = String.join(
                ", ",
                EmbeddedPostgresql.read(
                        server,
                        "SELECT tablename FROM pg_tables"
                                + " WHERE schemaname = 'public' AND tablename <> 'schema_history'"));
        if (!tables.isEmpty()) {
            EmbeddedPostgresql.execute(server, "TRUNCATE " + tables + " RESTART IDENTITY");
        }
        return server;
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        database().close();
        delete(directory());
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The outbox as a sender sees it whose database has a clock of its own. */
    public Claims claims(SendingRules rules, DatabaseTime time) {
        return database().claims(rules, time);
    }

    public StateDatabase database() {
        return requireNonNull(state);
    }

    /** Transactions that wait for an advisory lock; in PostgreSQL only. */
    public int waitingForTurns() {
        return database()
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                                SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database
                                WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()
                                """).mapTo(Integer.class).one());
    }

    /** With the state closed, as a restore wants it. */
    public void restore(Path backup, Instant now) throws IOException {
        database().close();
        Restore.from(backup, requireNonNull(place), now);
        state = requireNonNull(place).open();
    }

    public Rows rows() {
        return requireNonNull(rows);
    }

    public Path directory() {
        return requireNonNull(directory);
    }
}
