package de.kontaktzyklus.dispatch.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Makes the lines to the mail server, {@linkplain BoundedSocket bounded}. No SSLSocketFactory: Angus Mail would speak
 * TLS on any line of one, and to a server that does not; for TLS there is {@link BoundedTlsSockets}.
 */
final class BoundedSockets extends SocketFactory {

    private final Duration patience;
    private final Duration writeTimeout;

    BoundedSockets(Duration patience, Duration writeTimeout) {
        this.patience = patience;
        this.writeTimeout = writeTimeout;
    }

    /** The same line with bounds, if it has none yet. */
    Socket bounded(Socket line) throws IOException {
        return line instanceof BoundedSocket ? line : new BoundedSocket(line, patience, writeTimeout);
    }

    /** Unconnected, as Angus Mail asks for it. */
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
