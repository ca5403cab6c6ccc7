package de.kontaktzyklus.state.tables;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One connection for all users; it closes with the last of them. With two connections, one for the tables and one for
 * the list of migrations, there would be two commits, and a crash between them would leave a state that no start can
 * repair.
 */
final class OneConnection {

    private final DataSource source;
    private Optional<Connection> open = Optional.empty();
    private int users;

    private OneConnection(DataSource source) {
        this.source = source;
    }

    /** For one thread. */
    static DataSource of(DataSource source) {
        OneConnection one = new OneConnection(source);
        return proxy(
                DataSource.class,
                (method, arguments) ->
                        method.getName().equals("getConnection") ? one.take() : call(source, method, arguments));
    }

    private Connection take() throws SQLException {
        Connection connection = open.isPresent() ? open.get() : source.getConnection();
        open = Optional.of(connection);
        users++;
        return proxy(Connection.class, new Use(connection));
    }

    private void giveBack(Connection connection) throws SQLException {
        users--;
        if (users == 0) {
            open = Optional.empty();
            connection.close();
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                OneConnection.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> calls.answer(method, arguments)));
    }

    private interface Calls {
        @Nullable
        Object answer(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    /** The connection of one user. */
    private final class Use implements Calls {

        private final Connection connection;
        private boolean over;

        Use(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object answer(Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("isClosed") && over) {
                return true;
            }
            if (!method.getName().equals("close")) {
                return call(connection, method, arguments);
            }
            if (!over) {
                over = true;
                giveBack(connection);
            }
            return null;
        }
    }
}
