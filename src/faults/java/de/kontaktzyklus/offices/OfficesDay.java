package de.kontaktzyklus.offices;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * One run: {@code OfficesDay PROGRAM OFFICES CASES HEAP FOLDER}. All offices one after the other in one process, each
 * with a database of its own in a file: what is due on their first day, a summary of the month before included, and
 * what is due on the day after it. Prints a row for each day; {@code OfficesDay header} prints the head of the table.
 */
public final class OfficesDay {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final MeasuredOffices offices;

    private OfficesDay(MeasuredOffices offices) {
        this.offices = offices;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1) {
            System.out.println("| offices | cases each | day | all done | processor | per office: time, processor"
                    + " | peak memory | mails |\n|---|---|---|---|---|---|---|---|");
            return;
        }
        new OfficesDay(MeasuredOffices.of(arguments)).run();
    }

    private void run() throws Exception {
        MailSinkProcess sink = MailSinkProcess.start(offices.folder());
        try {
            offices.on(FIRST)
                    .write(
                            offices.count(),
                            List.of("smtp.host=127.0.0.1", "smtp.port=" + sink.port(), "smtp.security=none"));
            day("first", FIRST, sink);
            offices.on(FIRST.plusDays(1)).writeExports(offices.count());
            day("next", FIRST.plusDays(1), sink);
        } finally {
            sink.stop();
        }
    }

    private void day(String name, LocalDate day, MailSinkProcess sink) throws Exception {
        long before = sink.accepted();
        long begun = System.nanoTime();
        Process process = offices.start("run", "--once", "--as-of", day.toString());
        Usage usage = new Usage(Duration.ZERO, 0, 0);
        while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            usage = Usage.of(process.toHandle()).orIfEnded(usage);
        }
        if (process.exitValue() != 0) {
            System.err.println("The program has ended with " + process.exitValue() + ": " + offices.log());
            System.exit(1);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double processor = usage.processor().toMillis() / 1000.0;
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %s | %.0f s | %.0f s | %.2f s, %.2f s | %d MB | %d |%n",
                offices.count(),
                offices.cases(),
                name,
                seconds,
                processor,
                seconds / offices.count(),
                processor / offices.count(),
                usage.peakMegabytes(),
                sink.accepted() - before);
    }
}
