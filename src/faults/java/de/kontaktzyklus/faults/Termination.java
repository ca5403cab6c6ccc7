package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Audit;
import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.DatabaseKind;
import de.kontaktzyklus.faults.bench.Line;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.bench.Running;
import de.kontaktzyklus.faults.database.Books;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * SIGTERM while sending: the current mail is finished and recorded, the process ends with 143 within the time an
 * operator gives it, and the rest goes with the next start.
 */
final class Termination implements Line {

    private static final int TIMES = 5;
    private static final Duration SERVER_THINKS = Duration.ofMillis(1500);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int STOPPED = 143;
    private static final int STARTS = 5;

    @Override
    public String name() {
        return "sigterm";
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (DatabaseKind kind : DatabaseKind.values()) {
            outcomes.add(terminate(bench, kind));
        }
        return outcomes;
    }

    private Outcome terminate(Bench bench, DatabaseKind kind) throws InterruptedException, ExecutionException {
        List<Callable<Stopped>> offices = new ArrayList<>();
        for (int number = 1; number <= TIMES; number++) {
            int mails = number;
            offices.add(() -> stopAfter(bench, kind, mails));
        }
        List<Stopped> stopped = bench.together(offices);
        Damage damage = Damage.sum(stopped.stream().map(Stopped::damage).toList());
        damage.findings().forEach(System.err::println);
        long longest = stopped.stream().mapToLong(Stopped::millis).max().orElse(0);
        return Outcome.of(
                name(),
                kind.named("SIGTERM while a mail is with the mail server"),
                TIMES,
                (int) stopped.stream().filter(Stopped::recovered).count(),
                damage,
                "exit code 143 after at most %.1f s; the mail at hand SENT, the others with the next start"
                        .formatted(longest / 1000.0));
    }

    private static Stopped stopAfter(Bench bench, DatabaseKind kind, int mails)
            throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            server.think(SERVER_THINKS);
            OfficeFolder office = OfficeFolder.fresh(bench, kind, "sigterm", server.port());
            Running program = office.start("run");
            program.awaitWhileAlive(() -> server.accepted().size() >= mails, PATIENCE);
            int before = server.accepted().size();
            long told = System.nanoTime();
            program.tellToStop();
            int code = program.exitCode();
            long millis = Duration.ofNanos(System.nanoTime() - told).toMillis();
            Damage stop = atStop(office.glance(), server, before);
            server.think(Duration.ZERO);
            boolean done = office.untilDone(STARTS);
            return new Stopped(code == STOPPED && done, millis, stop.plus(Audit.of(bench.expected(), office, server)));
        }
    }

    /** What was accepted is recorded, nothing hangs in between, and no further mail was begun. */
    private static Damage atStop(Books books, RecordingMailServer server, int before) {
        long sent = books.in("SENT");
        long unfinished = books.in("SENDING") + books.in("UNKNOWN");
        int begun = Math.max(0, server.accepted().size() - before - 1);
        return Damage.open(begun, "mails begun after it was told to stop")
                .plus(Damage.corrupted(
                        (int) (Math.abs(sent - server.accepted().size()) + unfinished),
                        sent + " mails recorded as sent, " + server.accepted().size() + " accepted, " + unfinished
                                + " unfinished"));
    }

    private record Stopped(boolean recovered, long millis, Damage damage) {}
}
