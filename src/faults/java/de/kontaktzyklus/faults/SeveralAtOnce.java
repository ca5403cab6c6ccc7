package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Audit;
import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.DatabaseKind;
import de.kontaktzyklus.faults.bench.Discretion;
import de.kontaktzyklus.faults.bench.Line;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.bench.Running;
import de.kontaktzyklus.faults.database.Books;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * Several faults at once, at random: the program is killed again and again while its mail server misbehaves in all
 * ways, its database is locked or cuts connections, exports are delivered over those that are just taken, and it is
 * stopped for a while. Half of the offices have trouble from the morning on, the others as soon as mails wait. Then the
 * trouble ends, and the program is started until all is done.
 */
final class SeveralAtOnce implements Line {

    private static final int OFFICES = 12;
    private static final int KILLS_EACH = 4;
    private static final int STARTS = 30;

    /** Most of the time they wait. */
    private static final int AT_ONCE = 3;

    @Override
    public String name() {
        return "together";
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (DatabaseKind kind : DatabaseKind.values()) {
            outcomes.add(together(bench, kind));
        }
        return outcomes;
    }

    private Outcome together(Bench bench, DatabaseKind kind) throws InterruptedException, ExecutionException {
        List<Callable<Victim>> offices = new ArrayList<>();
        for (int number = 0; number < OFFICES; number++) {
            int seed = number;
            offices.add(() -> office(bench, kind, seed));
        }
        List<Victim> victims = bench.together(AT_ONCE, offices);
        victims.forEach(Victim::report);
        return Outcome.of(
                name(),
                kind.named("kills amid a misbehaving mail server, a disturbed database,"
                        + " exports delivered again, standstills"),
                victims.stream().mapToInt(Victim::troubles).sum(),
                victims.stream().mapToInt(Victim::recovered).sum(),
                Damage.sum(victims.stream().map(Victim::damage).toList()),
                "%d offices, %d kills, %d mails accepted, %d UNKNOWN, %d REFUSED"
                        .formatted(
                                OFFICES,
                                OFFICES * KILLS_EACH,
                                victims.stream().mapToInt(Victim::accepted).sum(),
                                victims.stream().mapToLong(Victim::unknown).sum(),
                                victims.stream().mapToLong(Victim::refused).sum()));
    }

    private static Victim office(Bench bench, DatabaseKind kind, int seed)
            throws IOException, InterruptedException, SQLException {
        Random chance = new Random(seed);
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office =
                    OfficeFolder.fresh(bench, kind, "together", server.port()).with("smtp.read-timeout", "1s");
            if (seed % 2 == 1) {
                Moment.MAILS_ARE_SENT.prepare(office, server);
            }
            Troubles others = Troubles.begin(office, server, new Random(chance.nextLong()));
            DrawnMoment moment = new DrawnMoment(bench.expected(), server, chance);
            for (int kill = 0; kill < KILLS_EACH; kill++) {
                Running program = chance.nextBoolean() ? office.start("run") : office.start("run", "--once");
                others.befall(program);
                moment.await(program);
                program.kill();
            }
            others.end();
            boolean done = office.untilDone(STARTS);
            Books books = office.books();
            return new Victim(
                    seed,
                    KILLS_EACH + others.made(),
                    done,
                    Audit.of(bench.expected(), office, books, server).plus(Discretion.of(office.log())),
                    server.accepted().size(),
                    books.in("UNKNOWN"),
                    books.in("REFUSED"));
        }
    }

    private record Victim(
            int seed, int troubles, boolean done, Damage damage, int accepted, long unknown, long refused) {

        int recovered() {
            return done ? troubles : 0;
        }

        void report() {
            damage.findings().forEach(finding -> System.err.println("seed " + seed + ": " + finding));
            if (!done) {
                System.err.println("seed " + seed + ": never done");
            }
        }
    }
}
