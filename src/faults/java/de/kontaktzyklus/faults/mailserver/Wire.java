package de.kontaktzyklus.faults.mailserver;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The server's end of a connection. */
public final class Wire implements AutoCloseable {

    private final Socket raw;
    private Socket socket;
    private InputStream in;

    public Wire(Socket socket) throws IOException {
        this.raw = socket;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** A line without its end; empty when the other side has hung up. */
    public Optional<byte[]> readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                byte[] whole = line.toByteArray();
                int end = whole.length > 1 && whole[whole.length - 2] == '\r' ? 2 : 1;
                return Optional.of(Arrays.copyOf(whole, whole.length - end));
            }
        }
        return Optional.empty();
    }

    public void say(String answer) throws IOException {
        send((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    public void send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    /** Until the other side has hung up. */
    public void hang() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    public void reset() throws IOException {
        raw.setSoLinger(true, 0);
        raw.close();
    }

    public boolean isOpen() {
        return !raw.isClosed();
    }

    public void startTls(SSLContext certificates) throws IOException {
        SSLSocket secured = (SSLSocket) certificates
                .getSocketFactory()
                .createSocket(raw, raw.getInetAddress().getHostAddress(), raw.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        socket = secured;
        in = new BufferedInputStream(secured.getInputStream());
    }

    public void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
