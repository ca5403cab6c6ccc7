package de.kontaktzyklus.wiring.smtp;

import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Makes the lines to the mail server, {@linkplain BoundedSocket bounded}; STARTTLS is put on top of them. No SSLSocketFactory: Angus
 * Mail would speak TLS on any line of one, and to a server that does not, and would then try again on a line without bounds.
 */
final class BoundedSockets extends SocketFactory {

    private final Duration patience;

    BoundedSockets(Duration patience) {
        this.patience = patience;
    }

    /** Unconnected, as Angus Mail asks for it. */
    @Override
    public Socket createSocket() {
        return new BoundedSocket(patience);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unbounded();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unbounded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unbounded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw unbounded();
    }

    private static UnsupportedOperationException unbounded() {
        return new UnsupportedOperationException("Connects with a timeout only");
    }
}
