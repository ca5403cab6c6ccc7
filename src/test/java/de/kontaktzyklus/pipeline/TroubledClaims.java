package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.delivery.Claims;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Claims in a database that is gone when it is told so, and a list of the calls that went through. */
public final class TroubledClaims {

    /** When a call fails. */
    public enum Trouble {
        /** Nothing was done. */
        BEFORE,
        /** It was done, and the answer got lost. */
        AFTER
    }

    final List<String> calls = new ArrayList<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Claims claims;
    private Trouble trouble = Trouble.BEFORE;

    TroubledClaims(Claims claims) {
        this.claims = claims;
    }

    Claims claims() {
        return (Claims) Proxy.newProxyInstance(
                Claims.class.getClassLoader(),
                new Class<?>[] {Claims.class},
                (proxy, call, arguments) -> call(call, arguments));
    }

    /** So many calls of that name fail from now on. */
    public void fail(String call, int times, Trouble when) {
        failures.put(call, times);
        trouble = when;
    }

    private Object call(Method call, Object[] arguments) throws Throwable {
        boolean fails = failures.merge(call.getName(), -1, Integer::sum) >= 0;
        if (fails && trouble == Trouble.BEFORE) {
            throw new IllegalStateException("database or disk is full");
        }
        try {
            Object answer = call.invoke(claims, arguments);
            calls.add(call.getName());
            if (fails) {
                throw new IllegalStateException("the server closed the connection");
            }
            return answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
