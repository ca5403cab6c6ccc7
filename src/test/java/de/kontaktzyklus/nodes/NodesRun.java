package de.kontaktzyklus.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One run: {@code NodesRun PROGRAM NODES CASEWORKERS SEED FOLDER}; seed 0 is a day without trouble. Prints a row of the table, and
 * ends with 1 if a mail was lost, sent twice or recorded wrongly, an export taken twice, or an overdue case told to nobody.
 */
final class NodesRun {

    private static final String USER = "postgres";
    private static final ZoneId OFFICE = ZoneId.of("Europe/Berlin");
    private static final int EXPORTS = 3;
    private static final int TROUBLES = 20;
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration LONGER_THAN_LEASE = LEASE.plusSeconds(5);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(20);

    private final Path program;
    private final int nodes;
    private final int caseworkers;
    private final long seed;
    private final Path folder;

    private NodesRun(String[] arguments) {
        program = Path.of(arguments[0]);
        nodes = Integer.parseInt(arguments[1]);
        caseworkers = Integer.parseInt(arguments[2]);
        seed = Long.parseLong(arguments[3]);
        folder = Path.of(arguments[4]);
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(new NodesRun(arguments).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Files.createDirectories(folder);
        ManyCaseworkers.export(folder.resolve("export"), caseworkers, LocalDate.now(OFFICE));
        Path book = folder.resolve("accepted.txt");
        Process sink = startSink(book);
        try (EmbeddedPostgres server = startServer()) {
            String url = server.getJdbcUrl(USER, USER).replaceAll("\\?.*", "");
            try (Records records = new Records(url, USER)) {
                return run(url, port(sink), book, records);
            }
        } finally {
            sink.destroyForcibly().waitFor();
        }
    }

    private boolean run(String url, int port, Path book, Records records)
            throws IOException, InterruptedException, SQLException {
        long begin = System.nanoTime();
        List<Node> all = new ArrayList<>();
        for (int number = 0; number < nodes; number++) {
            all.add(Node.start(program, settings(url, port, number), folder.resolve("node-" + number + ".log")));
        }
        Optional<Trouble> trouble = Optional.of(
                        new Trouble(all, records, LONGER_THAN_LEASE, caseworkers / TROUBLES, seed))
                .filter(made -> seed != 0);
        boolean finished = untilDone(records, trouble);
        for (Node node : all) {
            node.end();
        }
        double minutes = (System.nanoTime() - begin) / 60e9;
        return report(records, Books.compare(book, records), trouble, finished, minutes);
    }

    private static boolean untilDone(Records records, Optional<Trouble> trouble)
            throws IOException, InterruptedException {
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
        return false;
    }

    private boolean report(Records records, Books books, Optional<Trouble> trouble, boolean finished, double minutes) {
        double seconds = records.secondsOfDelivery();
        System.out.printf(
                Locale.ROOT,
                "| %d | %d of %d | %d | %d | %d | %d | %d | %d | %d | %d + %d | %d | %d | %.1f | %.0f |%n",
                nodes,
                records.exportsTaken(),
                EXPORTS,
                records.digestRuns(),
                records.digests(),
                books.accepted(),
                books.lost(),
                books.acceptedTwice(),
                books.wrong(),
                records.overdueWithoutMail(),
                books.unknownAccepted(),
                books.unknownNot(),
                trouble.map(Trouble::kills).orElse(0),
                trouble.map(Trouble::stops).orElse(0),
                minutes,
                seconds > 0 ? records.digests() / seconds : 0);
        if (!finished) {
            System.err.println("Not finished within " + LONGEST_RUN + "; mails left: " + records.open()
                    + ". On a day the office is closed there are no digests.");
        }
        return finished
                && books.isClean()
                && records.exportsTaken() == EXPORTS
                && records.digestRuns() == 1
                && records.overdue() == caseworkers
                && records.overdueWithoutMail() == 0;
    }

    private Map<String, String> settings(String url, int port, int number) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("export.directory", folder.resolve("export").toString());
        settings.put("export.refused-directory", folder.resolve("refused").toString());
        settings.put("export.poll-interval", "1s");
        settings.put("export.settle-time", "500ms");
        settings.put("summary.directory", folder.resolve("summaries").toString());
        settings.put("state.directory", folder.resolve("state-" + number).toString());
        settings.put("state.database-url", url);
        settings.put("state.user", USER);
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

    /** With all that keeps its promises on. */
    private static EmbeddedPostgres startServer() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static Process startSink(Path book) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        MailSink.class.getName(),
                        book.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int port(Process sink) throws IOException {
        return Integer.parseInt(
                String.valueOf(sink.inputReader(StandardCharsets.US_ASCII).readLine()));
    }
}
