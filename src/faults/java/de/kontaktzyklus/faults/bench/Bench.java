package de.kontaktzyklus.faults.bench;

import de.kontaktzyklus.cli.demo.invented.InventedOffice;
import de.kontaktzyklus.faults.database.PostgresqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the lines work with: the package, the exports of an invented office, a working folder, the shim that sets the
 * program's clock, and several hands.
 */
public final class Bench implements AutoCloseable {

    /** The first office day of a month, so that the digests and the summary of the month before are due on it. */
    public static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static final Instant START = Instant.parse("2026-12-01T07:00:00Z");

    private final Path project;
    private final Path work;
    private final AtomicInteger offices = new AtomicInteger();
    private final long clockOffset = START.getEpochSecond()
            - Instant.ofEpochMilli(System.currentTimeMillis()).getEpochSecond();

    private Optional<Expected> expected = Optional.empty();
    private Optional<PostgresqlServer> postgresql = Optional.empty();

    private Bench(Path project, Path work) {
        this.project = project;
        this.work = work;
    }

    public static Bench open(Path project, Path work) throws IOException, InterruptedException, SQLException {
        Bench bench = new Bench(project, work);
        InventedOffice.writeInto(bench.exports(), DAY);
        Shim.compile(project.resolve("src/faults/c/durable.c"), bench.shim());
        bench.expected = Optional.of(Expected.of(bench));
        return bench;
    }

    /** The result that the day must have. */
    public Expected expected() {
        return expected.orElseThrow();
    }

    /** The server that offices share; started at the first question. */
    public synchronized PostgresqlServer postgresql() throws IOException {
        if (postgresql.isEmpty()) {
            postgresql = Optional.of(newPostgresql());
        }
        return postgresql.get();
    }

    /** A server that a line has alone and may stop. */
    public PostgresqlServer newPostgresql() throws IOException {
        return PostgresqlServer.start(newFolder("postgresql").resolve("data"));
    }

    /** The folder of the unpacked package. */
    public Path installation() {
        return project.resolve("target/kontaktzyklus");
    }

    public Path program() {
        return installation().resolve("bin/kontaktzyklus");
    }

    public Path project() {
        return project;
    }

    public Path exports() {
        return work.resolve("exports");
    }

    public Path shim() {
        return work.resolve("durable.so");
    }

    /** Class data of an earlier start, so that starting costs a second less. */
    public Path classData() {
        return work.resolve("classes.jsa");
    }

    /** What a start of the program finds in its environment. */
    public Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", shim().toString(),
                "FAULTS_CLOCK", String.valueOf(clockOffset),
                // An archive of classes in the package would get in the way of ours.
                "KONTAKTZYKLUS_CACHE", work.resolve("no-cache").toString(),
                "JAVA_OPTS",
                        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -XX:SharedArchiveFile=" + classData());
    }

    /** A folder of its own for each office. */
    public Path newFolder(String name) throws IOException {
        return Files.createDirectories(work.resolve("%03d-%s".formatted(offices.incrementAndGet(), name)));
    }

    /** Does things side by side, one on each core, and waits for all. */
    public <T> List<T> together(List<? extends Callable<T>> tasks) throws InterruptedException, ExecutionException {
        return together(Runtime.getRuntime().availableProcessors(), tasks);
    }

    /** The same with a number of threads: what mostly waits needs no core. */
    public <T> List<T> together(int atOnce, List<? extends Callable<T>> tasks)
            throws InterruptedException, ExecutionException {
        ExecutorService hands = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<T>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(hands.submit(task)));
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            hands.shutdownNow();
        }
    }

    @Override
    public void close() throws IOException {
        if (postgresql.isPresent()) {
            postgresql.get().close();
        }
    }
}
