package de.kontaktzyklus.dispatch.watching;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Answers at four paths, and at one for each of several offices, and nothing else: it reads no file and no body, and
 * whatever the request says beside method, path and host makes no difference. Its threads are daemons, so that it never
 * keeps the process from ending.
 */
public final class WatchServer implements AutoCloseable {

    private static final EventLog LOG = EventLog.of(WatchServer.class);

    /** Each slow client holds one for as long as it is not cut off. */
    private static final int THREADS = 16;

    private static final int MOST_WAITING = 32;
    private static final int SECONDS_IDLE = 30;

    /** Seconds for which a client may send its request, and for which it may read its answer; then it is cut off. */
    private static final String PATIENCE = "5";

    /** Followed by the name of an office. */
    private static final String OFFICES = "/offices/";

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    /** The page has a style of its own and needs nothing else; nobody else's page may show it. */
    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                            + " frame-ancestors 'none'",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff");

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final Metrics metrics;
    private final Map<String, Supplier<Answer>> paths;
    private final Callers callers;
    private final Watched watched;

    private WatchServer(HttpServer server, Watched watched) {
        this.server = server;
        this.callers = new Callers(server.getAddress());
        this.watched = watched;
        this.threads = threads();
        this.metrics = new Metrics(watched);
        this.paths = Map.of(
                "/", () -> Answer.of(watched.page()),
                "/health/live", () -> Answer.of(watched.live()),
                "/health/ready", () -> Answer.of(watched.ready()),
                "/metrics", () -> new Answer(Answer.OK, Metrics.TYPE, metrics.scrape()));
    }

    /**
     * Listens from now on.
     *
     * @param address with port 0 for any that is free
     * @throws IOException if the address cannot be listened at
     */
    public static WatchServer start(InetSocketAddress address, Watched watched) throws IOException {
        cutOffSlowClients();
        WatchServer watch = new WatchServer(HttpServer.create(address, MOST_WAITING), watched);
        watch.start();
        return watch;
    }

    /** The server of the JDK has its limits from here, once for the process, and none without. */
    private static void cutOffSlowClients() {
        System.setProperty("sun.net.httpserver.maxReqTime", PATIENCE);
        System.setProperty("sun.net.httpserver.maxRspTime", PATIENCE);
    }

    private static ThreadPoolExecutor threads() {
        return new ThreadPoolExecutor(
                0, THREADS, SECONDS_IDLE, TimeUnit.SECONDS, new SynchronousQueue<>(), WatchServer::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "watch");
        thread.setDaemon(true);
        return thread;
    }

    /** By a daemon: the thread that waits for connections is one then as well. */
    private void start() {
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        Thread starter = thread(server::start);
        starter.start();
        try {
            starter.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            Answer answer = callers.mayAsk(exchange.getRequestHeaders().getFirst("Host"))
                    ? answer(exchange.getRequestMethod(), path)
                    : Answer.text(Answer.MISDIRECTED, "Ask for an IP address or localhost");
            metrics.answered(label(path, answer), answer.status());
            send(exchange, answer);
        }
    }

    private Answer answer(String method, String path) {
        Supplier<Answer> known = paths.getOrDefault(path, () -> ofOffice(path));
        if (!METHODS.contains(method)) {
            return Answer.text(Answer.NOT_ALLOWED, "Only GET and HEAD");
        }
        try {
            return known.get();
        } catch (RuntimeException broken) {
            LOG.failed(Event.WATCH_NOT_ANSWERED, broken, path);
            return Answer.text(Answer.BROKEN, "Broken; see the log");
        }
    }

    private Answer ofOffice(String path) {
        return Optional.of(path)
                .filter(each -> each.startsWith(OFFICES))
                .flatMap(each -> watched.page(each.substring(OFFICES.length())))
                .map(Answer::of)
                .orElseGet(() -> Answer.text(Answer.NOT_FOUND, Answer.NOTHING_HERE + " /health/ready /metrics"));
    }

    /** Few, whatever is asked for. */
    private String label(String path, Answer answer) {
        if (paths.containsKey(path)) {
            return path;
        }
        return path.startsWith(OFFICES) && answer.status() != Answer.NOT_FOUND ? OFFICES : "other";
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] content = answer.bytes();
        Headers headers = exchange.getResponseHeaders();
        HEADERS.forEach(headers::set);
        headers.set("Content-Type", answer.type());
        if (answer.status() == Answer.NOT_ALLOWED) {
            headers.set("Allow", "GET, HEAD");
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", String.valueOf(content.length));
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            exchange.sendResponseHeaders(answer.status(), content.length);
            exchange.getResponseBody().write(content);
        }
    }

    /** Cuts off whoever still waits. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
