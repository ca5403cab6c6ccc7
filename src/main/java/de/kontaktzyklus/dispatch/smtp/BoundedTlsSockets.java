package de.kontaktzyklus.dispatch.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Puts TLS on a connection to the mail server, after STARTTLS or from the first byte. In the second case Angus Mail
 * brings its own connection; below TLS it is {@linkplain BoundedSocket bounded} in both cases.
 */
final class BoundedTlsSockets extends SSLSocketFactory {

    private final BoundedSockets lines;
    private final SSLSocketFactory tls;

    /** @param tls knows which certificates are trusted */
    BoundedTlsSockets(BoundedSockets lines, SSLSocketFactory tls) {
        this.lines = lines;
        this.tls = tls;
    }

    @Override
    public Socket createSocket(Socket line, String host, int port, boolean closeLine) throws IOException {
        return tls.createSocket(lines.bounded(line), host, port, closeLine);
    }

    @Override
    public Socket createSocket(String host, int port) {
        return lines.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        return lines.createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return lines.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        return lines.createSocket(host, port, localHost, localPort);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }
}
