package de.kontaktzyklus.state;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;

/** Watches all that is said to a database, and tells of each statement when it is done. */
public final class DoneStatements {

    private static final Set<String> OF_TRANSACTIONS = Set.of("commit", "rollback", "setAutoCommit");

    private final Listener listener;
    private int done;

    public DoneStatements(Listener listener) {
        this.listener = listener;
    }

    /** The same, and everything that it makes, watched. */
    public <T> T watch(Class<T> type, Object watched) {
        return watch(type, watched, "");
    }

    private <T> T watch(Class<T> type, Object watched, String sql) {
        return type.cast(Proxy.newProxyInstance(
                DoneStatements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object result;
                    try {
                        result = method.invoke(watched, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                    String said = arguments == null ? sql : String.valueOf(arguments[0]);
                    if (method.getName().startsWith("execute")) {
                        tell(said);
                    } else if (OF_TRANSACTIONS.contains(method.getName())) {
                        tell(method.getName() + (arguments == null ? "" : " " + said));
                    }
                    return watched(result, said);
                }));
    }

    private Object watched(Object made, String sql) {
        if (made instanceof Connection) {
            return watch(Connection.class, made, sql);
        }
        if (made instanceof PreparedStatement) {
            return watch(PreparedStatement.class, made, sql);
        }
        return made instanceof Statement ? watch(Statement.class, made, sql) : made;
    }

    private synchronized void tell(String statement) {
        done++;
        listener.done(done, statement.strip().replaceAll("\\s+", " "));
    }

    /** Is told of a statement by its number, from 1. */
    @FunctionalInterface
    public interface Listener {
        void done(int number, String statement);
    }
}
