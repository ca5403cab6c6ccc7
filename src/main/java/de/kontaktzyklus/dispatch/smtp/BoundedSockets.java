package de.kontaktzyklus.dispatch.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Makes the connections to the mail server, {@linkplain BoundedSocket bounded}. This is no SSLSocketFactory: with one,
 * Angus Mail would speak TLS on every connection, even to a server that does not. For TLS there is
 * {@link BoundedTlsSockets}.
 */
final class BoundedSockets extends SocketFactory {

    private final Duration patience;
    private final Duration writeTimeout;

    BoundedSockets(Duration patience, Duration writeTimeout) {
        this.patience = patience;
        this.writeTimeout = writeTimeout;
    }

    /** The same connection with limits, if it has none yet. */
    Socket bounded(Socket line) throws IOException {
        return line instanceof BoundedSocket ? line : new BoundedSocket(line, patience, writeTimeout);
    }

    /** Not connected yet, as Angus Mail needs it. */
    @Override
    public Socket createSocket() throws IOException {
        return bounded(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw withoutTimeout();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw withoutTimeout();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw withoutTimeout();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw withoutTimeout();
    }

    private static UnsupportedOperationException withoutTimeout() {
        return new UnsupportedOperationException("Connects with a timeout only");
    }
}
