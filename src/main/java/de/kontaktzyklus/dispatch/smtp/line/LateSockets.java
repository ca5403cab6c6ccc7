package de.kontaktzyklus.dispatch.smtp.line;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/** Lines of TLS, for which nothing is loaded before the first of them: a session is made long before its first line. */
final class LateSockets extends SSLSocketFactory {

    private final Supplier<SSLSocketFactory> sockets;

    LateSockets(Supplier<SSLSocketFactory> sockets) {
        this.sockets = sockets;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.get().getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.get().getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return sockets.get().createSocket();
    }

    @Override
    public Socket createSocket(Socket line, String host, int port, boolean closesIt) throws IOException {
        return sockets.get().createSocket(line, host, port, closesIt);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return sockets.get().createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress own, int ownPort) throws IOException {
        return sockets.get().createSocket(host, port, own, ownPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return sockets.get().createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress own, int ownPort) throws IOException {
        return sockets.get().createSocket(host, port, own, ownPort);
    }
}
