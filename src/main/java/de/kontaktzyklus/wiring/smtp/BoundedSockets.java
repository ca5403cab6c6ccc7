package de.kontaktzyklus.wiring.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes the lines to the mail server: plain ones that are {@linkplain BoundedSocket bounded}, and TLS on top of those. Angus Mail
 * asks for an unconnected socket, and wraps one that does not speak TLS by itself where it wants it.
 */
final class BoundedSockets extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private final Duration patience;

    BoundedSockets(SSLSocketFactory tls, Duration patience) {
        this.tls = tls;
        this.patience = patience;
    }

    @Override
    public Socket createSocket() {
        return new BoundedSocket(patience);
    }

    @Override
    public Socket createSocket(Socket line, String host, int port, boolean autoClose) throws IOException {
        return tls.createSocket(line, host, port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
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
