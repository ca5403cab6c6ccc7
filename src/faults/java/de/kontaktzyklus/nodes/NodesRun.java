package de.kontaktzyklus.nodes;

import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.faults.bench.Shim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One run: {@code NodesRun PROGRAM NODES CASEWORKERS SEED FOLDER}; seed 0 is a day without trouble. Prints a row of the
 * table, and ends with 1 if a mail was lost, sent twice or recorded wrongly, an export taken twice, or an overdue case
 * told to nobody. {@code NodesRun header} prints the head of the table.
 */
public final class NodesRun {

    private static final ZoneId OFFICE = ZoneId.of("Europe/Berlin");
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration LONGER_THAN_LEASE = LEASE.plusSeconds(5);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(20);

    /** Mails that are kept waiting, so that there is always one to be aimed at. */
    private static final int SLOW_MAILS = 200;

    private final Path program;
    private final int nodes;
    private final int caseworkers;
    private final long seed;
    private final Path folder;
    private final LocalDate day;
    private final Map<String, String> environment;

    /**
     * @param seed 0: without trouble
     * @param day of the nodes' clocks; not one before that of the database, which sends digests on their own day only
     * @param environment of the nodes
     */
    public NodesRun(
            Path program,
            int nodes,
            int caseworkers,
            long seed,
            Path folder,
            LocalDate day,
            Map<String, String> environment) {
        this.program = program;
        this.nodes = nodes;
        this.caseworkers = caseworkers;
        this.seed = seed;
        this.folder = folder;
        this.day = day;
        this.environment = Map.copyOf(environment);
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1) {
            System.out.println(Figures.header());
            return;
        }
        Path folder = Path.of(arguments[4]);
        LocalDate today = LocalDate.now(OFFICE);
        LocalDate day = officeDayFrom(today);
        Figures figures = new NodesRun(
                        Path.of(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Long.parseLong(arguments[3]),
                        folder,
                        day,
                        clockAhead(Files.createDirectories(folder), ChronoUnit.DAYS.between(today, day)))
                .run();
        System.out.println(figures.row());
        System.exit(figures.isClean() ? 0 : 1);
    }

    /** Digests are made on days on which the office is open: the day itself, or the next such one. */
    private static LocalDate officeDayFrom(LocalDate day) {
        return new HolidayCalendar("NW", closed -> false).onOrAfterLegal(day);
    }

    private static Map<String, String> clockAhead(Path folder, long days) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of("JAVA_OPTS", "-Xmx256m"));
        if (days > 0) {
            Path shim = folder.resolve("durable.so").toAbsolutePath();
            Shim.compile(Path.of("src/faults/c/durable.c"), shim);
            environment.put("LD_PRELOAD", shim.toString());
            environment.put("FAULTS_CLOCK", String.valueOf(TimeUnit.DAYS.toSeconds(days)));
        }
        return environment;
    }

    public Figures run() throws Exception {
        Files.createDirectories(folder);
        ManyCaseworkers.export(folder.resolve("export"), caseworkers, day);
        Path book = folder.resolve("accepted.txt");
        Process sink = startSink(book);
        try (DatabaseServer database = DatabaseServer.start(folder.resolve("database"));
                Records records = new Records(database.url(DatabaseServer.USER), DatabaseServer.USER)) {
            return run(database, port(sink), book, records);
        } finally {
            sink.destroyForcibly().waitFor();
        }
    }

    private Figures run(DatabaseServer database, int port, Path book, Records records) throws Exception {
        long begin = System.nanoTime();
        List<Node> all = new ArrayList<>();
        for (int number = 0; number < nodes; number++) {
            Path log = folder.resolve("node-" + number + ".log");
            all.add(Node.start(program, settings(database.url(DatabaseServer.USER), port, number), environment, log));
        }
        Hand hand = new Hand(all, records, database, LONGER_THAN_LEASE);
        Optional<Trouble> trouble =
                Optional.of(new Trouble(hand, records, caseworkers, seed)).filter(made -> isTroubled());
        boolean finished = untilDone(records, trouble);
        for (Node node : all) {
            node.end();
        }
        double minutes = (System.nanoTime() - begin) / 60e9;
        double seconds = records.secondsOfDelivery();
        return new Figures(
                nodes,
                finished && records.overdue() == caseworkers,
                records.exportsTaken(),
                records.digestRuns(),
                records.digests(),
                records.overdueWithoutMail(),
                Books.compare(book, records),
                trouble.map(Trouble::hits).orElse(Map.of()),
                minutes,
                seconds > 0 ? records.digests() / seconds : 0);
    }

    private boolean isTroubled() {
        return seed != 0;
    }

    private static boolean untilDone(Records records, Optional<Trouble> trouble) throws Exception {
        long end = System.nanoTime() + LONGEST_RUN.toNanos();
        while (System.nanoTime() < end) {
            if (records.digestRuns() > 0 && records.open() == 0) {
                return true;
            }
            if (trouble.isPresent()) {
                trouble.get().make();
            }
            Thread.sleep(LOOK.toMillis());
        }
        System.err.println("Not finished within " + LONGEST_RUN + "; mails left: " + records.open());
        return false;
    }

    private Map<String, String> settings(String url, int port, int number) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("export.directory", folder.resolve("export").toString());
        settings.put("export.refused-directory", folder.resolve("refused").toString());
        settings.put("export.poll-interval", "1s");
        settings.put("export.settle-time", "500ms");
        settings.put("summary.directory", folder.resolve("summaries").toString());
        settings.put("watch.page-directory", folder.resolve("status").toString());
        settings.put("state.directory", folder.resolve("state-" + number).toString());
        settings.put("state.database-url", url);
        settings.put("state.user", DatabaseServer.USER);
        settings.put("state.job-lease", LEASE.toSeconds() + "s");
        settings.put("smtp.host", "127.0.0.1");
        settings.put("smtp.port", String.valueOf(port));
        settings.put("smtp.security", "none");
        settings.put("smtp.lease", LEASE.toSeconds() + "s");
        settings.put("smtp.poll-interval", "1s");
        settings.put("smtp.retry-after", "5s");
        settings.put("reminders.cron", "0/5 * 0-1,3-23 * * ?");
        return settings;
    }

    private Process startSink(Path book) throws IOException {
        int slowOneIn = isTroubled() ? Math.max(2, caseworkers / SLOW_MAILS) : 0;
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        MailSink.class.getName(),
                        book.toString(),
                        String.valueOf(slowOneIn))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int port(Process sink) throws IOException {
        return Integer.parseInt(
                String.valueOf(sink.inputReader(StandardCharsets.US_ASCII).readLine()));
    }
}
