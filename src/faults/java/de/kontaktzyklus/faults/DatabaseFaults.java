package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Audit;
import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.Discretion;
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
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * The database is locked or gone while the program runs, and comes back: it goes on by itself, and the day ends with
 * the usual result. Meanwhile it does not spin, and says what is wrong.
 */
final class DatabaseFaults implements Line {

    /** Most of the time they wait. */
    private static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(500);

    private static final long SEED = 7;

    /** 128 + SIGTERM. */
    private static final int STOPPED = 143;

    /** What the program may tell the administrator about it, in addition to any other day. */
    private static final int MOST_ALARMS = 12;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        List<Callable<Outcome>> cases = new ArrayList<>();
        for (Moment moment : Moment.values()) {
            cases.add(() -> befallen(bench, new LockedFile(), moment));
            cases.add(() -> befallen(bench, new GoneServer(bench.newPostgresql()), moment));
        }
        cases.add(() -> new LongReader(name()).read(bench));
        cases.add(() -> new LateServer(name()).comes(bench));
        cases.add(() -> new CutConnections(name()).cut(bench));
        return bench.together(AT_ONCE, cases);
    }

    private Outcome befallen(Bench bench, DatabaseTrouble befalling, Moment moment) throws Exception {
        try (DatabaseTrouble trouble = befalling;
                RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office = trouble.office(bench, server.port());
            moment.prepare(office, server);
            Running program = office.start("run");
            moment.await(program, server, new Random(SEED));
            long linesBefore = program.said().lines().count();
            trouble.begin();
            moment.goesOn(office);
            Meanwhile meanwhile = Meanwhile.of(office, program, linesBefore, trouble.length());
            trouble.end();
            server.think(Duration.ZERO);
            boolean recovered = goesOnUntilDone(office, program);
            return outcome(bench, trouble.words() + " " + moment.words, office, server, moment, meanwhile, recovered);
        }
    }

    /** Without a restart. */
    static boolean goesOnUntilDone(OfficeFolder office, Running program) throws InterruptedException {
        boolean done = program.awaitWhileAlive(office::isDone, PATIENCE, LOOK);
        program.tellToStop();
        return program.exitCode() == STOPPED && done;
    }

    private Outcome outcome(
            Bench bench,
            String what,
            OfficeFolder office,
            RecordingMailServer server,
            Moment moment,
            Meanwhile meanwhile,
            boolean recovered)
            throws IOException, SQLException {
        Books books = office.books();
        Damage damage = meanwhile
                .damage()
                .plus(Audit.of(bench.expected(), office, books, server))
                .plus(unneeded(books, moment))
                .plus(Discretion.of(office.log()));
        damage.findings().forEach(finding -> System.err.println(what + ": " + finding));
        return Outcome.of(
                name(),
                what,
                1,
                recovered ? 1 : 0,
                damage,
                "%s; %d UNKNOWN".formatted(meanwhile.words(), books.in("UNKNOWN")));
    }

    /**
     * An answer that came while the database was gone is recorded when it is back; and there are not too many alarms.
     */
    private static Damage unneeded(Books books, Moment moment) {
        int unknown = (int) books.in("UNKNOWN");
        long alarms = books.mails().stream().filter(Books.KeptMail::isAlarm).count();
        return Damage.corrupted(moment.isFateKnown() ? unknown : 0, "mails UNKNOWN whose answer the program had")
                .plus(Damage.corrupted(alarms > MOST_ALARMS ? 1 : 0, alarms + " alarms"));
    }
}
