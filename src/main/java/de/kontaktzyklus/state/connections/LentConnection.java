package de.kontaktzyklus.state.connections;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection for one user. Closed, it goes back, if all went well; otherwise it really closes. */
final class LentConnection implements InvocationHandler {

    private final Connection connection;
    private final Lender lender;
    private boolean doubtful;
    private boolean over;

    private LentConnection(Connection connection, Lender lender) {
        this.connection = connection;
        this.lender = lender;
    }

    static Connection of(Connection connection, Lender lender) {
        return (Connection) Proxy.newProxyInstance(
                LentConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new LentConnection(connection, lender));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "close" -> close();
            case "isClosed" -> over || connection.isClosed();
            default -> call(method, arguments);
        };
    }

    /** Whoever still holds it must not meddle with the work of the next one. */
    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        if (over) {
            throw new SQLException("The connection is closed");
        }
        // What has to be undone may be because of the disk: a new connection starts from what is there.
        doubtful |= method.getName().equals("rollback");
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failed) {
            doubtful = true;
            throw failed.getTargetException();
        }
    }

    private @Nullable Object close() throws SQLException {
        if (!over) {
            over = true;
            giveBack();
        }
        return null;
    }

    private void giveBack() throws SQLException {
        if (doubtful || !connection.getAutoCommit()) {
            connection.close();
        } else {
            lender.giveBack(connection);
        }
    }

    /** Takes a connection back. */
    interface Lender {

        void giveBack(Connection connection) throws SQLException;
    }
}
