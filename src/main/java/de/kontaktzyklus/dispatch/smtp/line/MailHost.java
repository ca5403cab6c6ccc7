package de.kontaktzyklus.dispatch.smtp.line;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * The host of the mail server, with all addresses that its name has. A name with an IPv6 and an IPv4 address of which
 * only one answers is common; a literal such as {@code [2001:db8::25]} has one.
 *
 * @param name host name or address, an IPv6 address with or without brackets
 * @param trusted whose certificates are believed
 */
public record MailHost(String name, int port, TrustedCertificates trusted, Patience patience) {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    /** As RFC 2818 and RFC 2830 have it; Angus Mail checks a line after STARTTLS in the same way. */
    private static final String CHECK_OF_NAME = "LDAPS";

    /** Without brackets: what a certificate is compared with. */
    public String plainName() {
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }

    /** Each address, in the order of the system; it keeps the name, so that nobody has to look it up backwards. */
    public List<InetAddress> addresses() throws UnknownHostException {
        List<InetAddress> named = new ArrayList<>();
        for (InetAddress each : InetAddress.getAllByName(plainName())) {
            named.add(InetAddress.getByAddress(plainName(), each.getAddress()));
        }
        return List.copyOf(named);
    }

    /** A line to one of the addresses, on which nothing was said yet. */
    public Socket connect(InetAddress address) throws IOException {
        BoundedSocket line = new BoundedSocket(new Socket(), patience.read(), patience.write());
        try {
            line.connect(
                    new InetSocketAddress(address, port),
                    Math.toIntExact(patience.connect().toMillis()));
            // Else the end of each mail waits for the server's delayed acknowledgement of what came before it.
            line.setTcpNoDelay(true);
            return line;
        } catch (IOException failed) {
            line.close();
            throw failed;
        }
    }

    /** The same with TLS from the first byte. */
    public Socket connectWithTls(InetAddress address) throws IOException {
        Socket line = connect(address);
        try {
            SSLSocket secured = (SSLSocket) trusted.socketFactory().createSocket(line, plainName(), port, true);
            secured.setEnabledProtocols(PROTOCOLS);
            SSLParameters check = secured.getSSLParameters();
            check.setEndpointIdentificationAlgorithm(CHECK_OF_NAME);
            secured.setSSLParameters(check);
            secured.startHandshake();
            return secured;
        } catch (IOException failed) {
            line.close();
            throw failed;
        }
    }
}
