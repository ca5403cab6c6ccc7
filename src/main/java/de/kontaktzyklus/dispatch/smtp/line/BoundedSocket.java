package de.kontaktzyklus.dispatch.smtp.line;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;
import org.eclipse.angus.mail.util.WriteTimeoutSocket;

/**
 * A connection to a mail server with a limit for each reply. The timeout of a socket holds only for a single read: a
 * server that sends a byte now and then, or a reply without end, would block the delivery for ever or fill the memory.
 * If the server takes no more data, the base class of Angus Mail gives up.
 */
final class BoundedSocket extends WriteTimeoutSocket {

    /** More than the certificates of a TLS handshake need; RFC 5321, 4.5.3.1.5 asks for 512 octets per line. */
    private static final int LONGEST_REPLY = 1 << 18;

    private final Socket line;
    private final boolean canHasten;
    private final Duration patience;
    private volatile long spokenAt = System.nanoTime();
    private int heard;

    /**
     * Sets the limits of a connection, also before it is connected.
     *
     * @param patience for a whole reply, from the last octet that was written
     * @param writeTimeout until a piece of the mail is handed over; then the connection is closed
     */
    BoundedSocket(Socket line, Duration patience, Duration writeTimeout) throws IOException {
        super(line, Math.toIntExact(writeTimeout.toMillis()));
        this.line = line;
        this.canHasten = line.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
        this.patience = patience;
    }

    @Override
    public void connect(SocketAddress server, int timeout) throws IOException {
        super.connect(server, timeout);
        spoken();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Replies(super.getInputStream());
    }

    @Override
    public synchronized OutputStream getOutputStream() throws IOException {
        return new Commands(super.getOutputStream());
    }

    private void spoken() {
        spokenAt = System.nanoTime();
        heard = 0;
    }

    /**
     * A server that sends a reply line by line may wait after the first one for our acknowledgement (RFC 896), which
     * the kernel delays by 40 ms while it hopes for something to send with it (RFC 1122, 4.2.3.2). The kernel forgets
     * the option, so that each command asks for it anew.
     */
    private void hastenReply() throws IOException {
        if (canHasten) {
            line.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    private void waitNoLongerThanLeft() throws IOException {
        long left = patience.minusNanos(System.nanoTime() - spokenAt).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException("The reply took longer than " + patience);
        }
        setSoTimeout(Math.toIntExact(left));
    }

    private int count(int octets) throws IOException {
        heard += Math.max(0, octets);
        if (heard > LONGEST_REPLY) {
            throw new IOException("The reply is longer than " + LONGEST_REPLY + " octets");
        }
        return octets;
    }

    private final class Replies extends FilterInputStream {

        Replies(InputStream line) {
            super(line);
        }

        @Override
        public int read() throws IOException {
            waitNoLongerThanLeft();
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            waitNoLongerThanLeft();
            return count(super.read(buffer, offset, length));
        }
    }

    private final class Commands extends FilterOutputStream {

        Commands(OutputStream line) {
            super(line);
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            spoken();
            hastenReply();
        }

        /** The inherited method would write octet by octet. */
        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            spoken();
            hastenReply();
        }
    }
}
