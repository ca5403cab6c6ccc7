package de.kontaktzyklus.faults.mailserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * A mail server that is not killed and remembers each mail it has accepted, before it says so. It can be told to
 * misbehave, to refuse all connections, and to listen again on the same port.
 */
public final class RecordingMailServer implements AutoCloseable {

    private static final int BACKLOG = 50;

    private final List<Accepted> accepted = new CopyOnWriteArrayList<>();
    private final Map<Socket, Boolean> open = new ConcurrentHashMap<>();
    private final Optional<SSLContext> certificates;
    private final AtomicInteger misbehaved = new AtomicInteger();
    private volatile Manners manners = Manners.PROPER;
    private volatile Consumer<Stage> watcher = stage -> {};
    private volatile Duration thinking = Duration.ZERO;
    private volatile ServerSocket socket;

    private RecordingMailServer(Optional<SSLContext> certificates) throws IOException {
        this.certificates = certificates;
        this.socket = bind(0);
    }

    public static RecordingMailServer start() throws IOException {
        return start(Optional.empty());
    }

    /**
     * Starts one that listens on a port of its own.
     *
     * @param certificates with which STARTTLS is offered; empty: it is not
     */
    public static RecordingMailServer start(Optional<SSLContext> certificates) throws IOException {
        RecordingMailServer server = new RecordingMailServer(certificates);
        server.serve(server.socket);
        return server;
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void behave(Manners how) {
        misbehaved.set(0);
        manners = how;
    }

    public boolean isProper() {
        return manners.equals(Manners.PROPER);
    }

    /** How often it has misbehaved in the present way. */
    public int misbehaved() {
        return misbehaved.get();
    }

    /** How long it takes before it answers the final dot: a wider gate for faults to hit. */
    public void think(Duration time) {
        thinking = time;
    }

    /** Is told at each stage, before it is answered. */
    public void watch(Consumer<Stage> onStage) {
        watcher = onStage;
    }

    /** Nobody gets in until it {@link #listen listens} again. */
    public void refuseConnections() throws IOException {
        socket.close();
        cutConnections();
    }

    public void listen() throws IOException {
        socket = bind(port());
        serve(socket);
    }

    public void cutConnections() throws IOException {
        for (Socket each : open.keySet()) {
            each.close();
        }
    }

    public List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    /** How often each Message-ID was accepted. */
    public Map<String, Long> timesAccepted() {
        return accepted.stream().collect(Collectors.groupingBy(Accepted::messageId, Collectors.counting()));
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        return socket;
    }

    private void serve(ServerSocket listening) {
        daemon(() -> {
            while (!listening.isClosed()) {
                try {
                    Socket line = listening.accept();
                    daemon(() -> talk(line));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private void talk(Socket line) {
        open.put(line, true);
        try (Wire wire = new Wire(line)) {
            new Conversation(
                            wire,
                            manners,
                            certificates,
                            mail -> record(mail, wire),
                            watcher,
                            misbehaved::incrementAndGet)
                    .hold();
        } catch (IOException broken) {
            // The other side was killed, or this one plays a broken line.
        } finally {
            open.remove(line);
        }
    }

    private void record(Accepted mail, Wire wire) {
        accepted.add(mail);
        wire.pause(thinking);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        refuseConnections();
    }
}
