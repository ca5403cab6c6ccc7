package de.kontaktzyklus.offices;

import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.nodes.DatabaseServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * One run: {@code OfficesRun PROGRAM OFFICES CASES HEAP FOLDER}. All offices in one process on one database, from the
 * first start until each has taken its exports, made its digests, and every mail is accepted. Prints a row of the
 * table; {@code OfficesRun header} prints its head. Ends with 1 if it did not come to an end in an hour, with 2 on a
 * day on which offices are closed.
 */
public final class OfficesRun {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofSeconds(60);

    /** Of one process; the server allows a hundred. */
    private static final int CONNECTIONS = 32;

    private final MeasuredOffices offices;

    private OfficesRun(MeasuredOffices offices) {
        this.offices = offices;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1) {
            System.out.println("| offices | cases each | all running | all told | mails | processor | per office"
                    + " | peak memory | heap needed | threads | connections | database | quiet minute |\n"
                    + "|---|---|---|---|---|---|---|---|---|---|---|---|---|");
            return;
        }
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        if (!new HolidayCalendar("NW", closed -> false).isOfficeDay(today)) {
            System.err.println("Offices are closed today");
            System.exit(2);
        }
        System.exit(new OfficesRun(MeasuredOffices.of(arguments)).run(today) ? 0 : 1);
    }

    private boolean run(LocalDate day) throws Exception {
        MailSinkProcess sink = MailSinkProcess.start(offices.folder());
        try (DatabaseServer database = DatabaseServer.start(offices.folder().resolve("database"));
                Schemas schemas =
                        new Schemas(database.url(DatabaseServer.USER), DatabaseServer.USER, offices.count())) {
            offices.on(day).write(offices.count(), settings(database.url(DatabaseServer.USER), sink.port()));
            long begun = System.nanoTime();
            Process process = offices.start("run");
            try {
                return measure(process, schemas, begun);
            } finally {
                process.destroy();
                if (!process.waitFor(5, TimeUnit.MINUTES)) {
                    process.destroyForcibly().waitFor();
                }
            }
        } finally {
            sink.stop();
        }
    }

    private boolean measure(Process process, Schemas schemas, long begun) throws Exception {
        double running = 0;
        boolean done = false;
        while (process.isAlive() && !done && seconds(begun) < LONGEST.toSeconds()) {
            Thread.sleep(LOOK.toMillis());
            if (running == 0 && isListening()) {
                running = seconds(begun);
            }
            done = schemas.areDone();
        }
        double told = seconds(begun);
        if (!process.isAlive()) {
            System.err.println("The program has ended: " + offices.log());
            return false;
        }
        Usage usage = Usage.of(process.toHandle());
        long connections = schemas.connections();
        Thread.sleep(QUIET.toMillis());
        Duration quiet = Usage.of(process.toHandle()).processor().minus(usage.processor());
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %.0f s | %s%.0f s | %d | %d s | %.1f s | %d MB | %d MB | %d | %d | %d MB | %.1f s |%n",
                offices.count(),
                offices.cases(),
                running,
                done ? "" : "not in ",
                told,
                schemas.mails(),
                usage.processor().toSeconds(),
                usage.processor().toMillis() / 1000.0 / offices.count(),
                usage.peakMegabytes(),
                Usage.heap(process.toHandle()),
                usage.threads(),
                connections,
                schemas.megabytes(),
                quiet.toMillis() / 1000.0);
        return done;
    }

    /** The line stands in the log once all offices were tried. */
    private boolean isListening() throws IOException {
        return Files.readString(offices.log(), StandardCharsets.UTF_8).contains("127.0.0.1:");
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private List<String> settings(String url, int port) {
        return List.of(
                "state.database-url=" + url,
                "state.user=" + DatabaseServer.USER,
                "state.schema={{office}}",
                "state.connections=" + CONNECTIONS,
                "smtp.host=127.0.0.1",
                "smtp.port=" + port,
                "smtp.security=none",
                "watch.port=" + (port > 40_000 ? port - 20_000 : port + 20_000),
                "retention.mail-content=1 day",
                // Both are made up for at whatever hour this begins.
                "reminders.cron=0 1 0 ? * MON-FRI",
                "summary.cron=0 2 0 ? * MON-FRI",
                "alarm.free-megabytes=0");
    }
}
