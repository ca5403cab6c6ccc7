package de.kontaktzyklus.state.connections;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A connection that tells when it is given back. */
final class GivenBack implements InvocationHandler {

    private final Connection connection;
    private final Runnable told;
    private final AtomicBoolean taken = new AtomicBoolean(true);

    GivenBack(Connection connection, Runnable told) {
        this.connection = connection;
        this.told = told;
    }

    Connection proxy() {
        return (Connection)
                Proxy.newProxyInstance(GivenBack.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        } finally {
            if (method.getName().equals("close") && taken.getAndSet(false)) {
                told.run();
            }
        }
    }
}
