package de.kontaktzyklus.state.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * How PostgreSQL is opened. Failed connections are replaced, so that the program needs no restart if the database was
 * gone for a while.
 */
public final class PostgresqlPool {

    /** How long a call waits for a connection before it fails; whoever called tries again later. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A node that is stopped in the middle of a transaction keeps its locks for no longer than this. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(4);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Longer than any transaction: if there is no answer by then, the server is gone. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(10);

    /**
     * For each session. A server may confirm commits before they are on disk; then a mail that was sent could be
     * planned again after a power cut. Not every version knows every setting, so the statement reads the table of
     * settings.
     */
    private static final String SESSION = """
            SELECT set_config(name, wanted, false)
            FROM pg_settings JOIN (VALUES
              ('synchronous_commit', 'on'),
              ('transaction_timeout', '%d'),
              ('idle_in_transaction_session_timeout', '%d')) AS ours (name, wanted) USING (name)
            WHERE name <> 'synchronous_commit' OR setting = 'off'
            """.formatted(LONGEST_TRANSACTION.toMillis(), LONGEST_PAUSE.toMillis());

    private PostgresqlPool() {}

    public static HikariDataSource writable(StateServer server) {
        return new HikariDataSource(config(server));
    }

    public static HikariDataSource readOnly(StateServer server) {
        HikariConfig config = config(server);
        config.setReadOnly(true);
        config.addDataSourceProperty("readOnlyMode", "always");
        return new HikariDataSource(config);
    }

    private static HikariConfig config(StateServer server) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("state");
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(server.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setConnectionInitSql(SESSION);
        if (!server.schema().isEmpty()) {
            config.addDataSourceProperty("currentSchema", OwnSchema.quoted(server.schema()));
        }
        config.addDataSourceProperty("ApplicationName", "kontaktzyklus");
        config.addDataSourceProperty("connectTimeout", String.valueOf(LONGEST_CONNECTING.toSeconds()));
        config.addDataSourceProperty("socketTimeout", String.valueOf(LONGEST_SILENCE.toSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The detail of an error names the values of the row.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }
}
