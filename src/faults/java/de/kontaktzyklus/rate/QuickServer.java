package de.kontaktzyklus.rate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A mail server that accepts everything after it has thought for a moment; any number of connections. */
final class QuickServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final Duration thinking;
    private final AtomicInteger accepted = new AtomicInteger();

    /** @param thinking before it accepts a mail; a real one has to write it down */
    QuickServer(Duration thinking) throws IOException {
        this.thinking = thinking;
        daemon(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    int accepted() {
        return accepted.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                daemon(() -> talk(caller));
            } catch (IOException over) {
                // the end of the run
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1))) {
            caller.setTcpNoDelay(true);
            OutputStream out = caller.getOutputStream();
            say(out, "220 quick");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.length() < 4 ? "" : line.substring(0, 4).toUpperCase(Locale.ROOT);
                if (verb.equals("DATA")) {
                    say(out, "354 go on");
                    skipContent(in);
                    LockSupport.parkNanos(thinking.toNanos());
                    accepted.incrementAndGet();
                }
                say(out, verb.equals("QUIT") ? "221 bye" : "250 yes");
            }
        } catch (IOException gone) {
            // whoever was calling has hung up
        }
    }

    private static void skipContent(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            // nobody reads it
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "quick-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
