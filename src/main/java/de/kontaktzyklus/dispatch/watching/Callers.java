package de.kontaktzyklus.dispatch.watching;

import java.net.InetSocketAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. A page from elsewhere, open in a browser on this machine, can let its own name lead to loopback and read
 * what is answered there (DNS rebinding); the browser then says that name. No such name is an IP address or localhost.
 * Where others than this machine may ask anyway, any name will do.
 */
record Callers(InetSocketAddress address) {

    private static final Pattern OURS =
            Pattern.compile("(localhost|[0-9.]+|\\[[0-9a-f:.]+])(:[0-9]*)?", Pattern.CASE_INSENSITIVE);

    /** @param host as the request names it; null if it names none, which no browser does */
    boolean mayAsk(@Nullable String host) {
        return host == null
                || !address.getAddress().isLoopbackAddress()
                || OURS.matcher(host).matches();
    }
}
