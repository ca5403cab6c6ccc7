package de.kontaktzyklus.state.database;

import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.log.Reason;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * Connects to the database server before anything else does. After a power cut all machines start at once, and the
 * server may be the last: so the program waits until it answers. If the server answers but refuses the login, the
 * configuration is wrong.
 */
public final class FirstContact {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int ATTEMPTS_BETWEEN_TWO_LINES = 30;

    /** SQLSTATE: the connection failed; the server is starting or stopping; it has no connection left. */
    private static final String PASSING = "08...|57P0.|53...";

    private final StateServer server;

    private FirstContact(StateServer server) {
        this.server = server;
    }

    public static FirstContact of(StateServer server) {
        return new FirstContact(server);
    }

    /** Tries once. */
    public void now() {
        knock().ifPresent(failure -> {
            throw unreachable(failure);
        });
    }

    /** Tries until the server lets us in. */
    public void waitFor(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        for (int attempt = 0; ; attempt++) {
            Optional<SQLException> failure = knock();
            if (failure.isEmpty()) {
                EventLog.over(away());
                return;
            }
            if (!mayPass(failure.get()) || System.nanoTime() >= end) {
                throw unreachable(failure.get());
            }
            if (attempt % ATTEMPTS_BETWEEN_TWO_LINES == 0) {
                EventLog.trouble(away());
            }
            pause();
        }
    }

    private Reason away() {
        return new Reason(Reason.Kind.DATABASE_AWAY, server.address());
    }

    /** A connection for a moment. */
    static Connection connect(StateServer server) throws SQLException {
        Properties login = new Properties();
        login.put("user", server.user());
        login.put("password", server.password());
        login.put("connectTimeout", "10");
        login.put("socketTimeout", "30");
        return DriverManager.getConnection(server.url(), login);
    }

    private Optional<SQLException> knock() {
        try (Connection open = connect(server)) {
            return open.isValid(0) ? Optional.empty() : Optional.of(new SQLException("no answer", "08000"));
        } catch (SQLException failure) {
            return Optional.of(failure);
        }
    }

    private static boolean mayPass(SQLException failure) {
        String code = String.valueOf(failure.getSQLState());
        return code.matches(PASSING) && !code.equals(StateUnreachableException.TURNED_AWAY);
    }

    private StateUnreachableException unreachable(SQLException failure) {
        return new StateUnreachableException(
                server,
                "The database " + server + " cannot be used (state.database-url, state.user, state.password): "
                        + failure.getMessage(),
                failure);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the database", told);
        }
    }
}
