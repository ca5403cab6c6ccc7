package de.kontaktzyklus.dispatch.watching;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Whoever listens at an address already. */
public final class Neighbour {

    private static final int PATIENCE_MILLIS = 3000;
    private static final int MOST_BYTES = 1000;

    private Neighbour() {}

    /** Whether it is this program, in this process or another one; asked where it tells nothing about an office. */
    public static boolean isOurs(InetSocketAddress address) {
        try {
            HttpURLConnection question = question(address);
            try (InputStream answer = question.getErrorStream()) {
                return answer != null
                        && new String(answer.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)
                                .startsWith(Answer.NOTHING_HERE);
            } finally {
                question.disconnect();
            }
        } catch (IOException silent) {
            return false;
        }
    }

    private static HttpURLConnection question(InetSocketAddress address) throws IOException {
        InetAddress listening = address.getAddress();
        InetAddress host = listening.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listening;
        String literal = host.getHostAddress();
        URI place = URI.create(
                "http://" + (literal.contains(":") ? "[" + literal + "]" : literal) + ":" + address.getPort() + "/who");
        HttpURLConnection question = (HttpURLConnection) place.toURL().openConnection(Proxy.NO_PROXY);
        question.setConnectTimeout(PATIENCE_MILLIS);
        question.setReadTimeout(PATIENCE_MILLIS);
        question.getResponseCode();
        return question;
    }
}
