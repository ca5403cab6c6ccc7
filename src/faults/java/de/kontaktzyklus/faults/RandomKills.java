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
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * {@code kill -9} at 200 random moments of a working day: intake, planning, sending, summary. Each office is killed
 * several times and then started until all is done; half of them as {@code run --once}, half as {@code run}.
 */
final class RandomKills implements Line {

    private static final int OFFICES = 40;
    private static final int KILLS_EACH = 5;

    private static final int STARTS = 8;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (DatabaseKind kind : DatabaseKind.values()) {
            outcomes.add(kill(bench, kind));
        }
        return outcomes;
    }

    private Outcome kill(Bench bench, DatabaseKind kind) throws InterruptedException, ExecutionException {
        List<Callable<Victim>> offices = new ArrayList<>();
        for (int number = 0; number < OFFICES; number++) {
            int seed = number;
            offices.add(() -> office(bench, kind, new Random(seed), seed % 2 == 0));
        }
        List<Victim> victims = bench.together(offices);
        long unknown = victims.stream().mapToLong(Victim::unknown).sum();
        Damage damage = Damage.sum(victims.stream().map(Victim::damage).toList())
                .plus(Damage.open(unknown == 0 ? 1 : 0, DrawnMoment.missed()));
        damage.findings().forEach(System.err::println);
        int kills = victims.stream().mapToInt(Victim::kills).sum();
        int recovered = victims.stream()
                .filter(Victim::recovered)
                .mapToInt(Victim::kills)
                .sum();
        long arrived = victims.stream().mapToLong(Victim::unknownButAccepted).sum();
        long mails = victims.stream().mapToLong(Victim::mails).sum();
        return Outcome.of(
                name(),
                kind.named("kill -9 at a random moment of a working day"),
                kills,
                recovered,
                damage,
                "%d offices, %d mails accepted, %d UNKNOWN (%d of them accepted)"
                        .formatted(OFFICES, mails, unknown, arrived));
    }

    private static Victim office(Bench bench, DatabaseKind kind, Random chance, boolean once)
            throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            server.think(Duration.ofMillis(30));
            OfficeFolder office = OfficeFolder.fresh(bench, kind, "kill", server.port());
            DrawnMoment moment = new DrawnMoment(bench.expected(), server, chance);
            int kills = 0;
            for (int start = 0; kills < KILLS_EACH && start < 3 * KILLS_EACH; start++) {
                Running program = once ? office.start("run", "--once") : office.start("run");
                kills += moment.await(program) ? 1 : 0;
                program.kill();
            }
            boolean done = office.untilDone(STARTS);
            Books books = office.books();
            return new Victim(
                    kills,
                    done,
                    Audit.of(bench.expected(), office, books, server),
                    books.in("UNKNOWN"),
                    accepted(books, server),
                    server.accepted().size());
        }
    }

    private static long accepted(Books books, RecordingMailServer server) {
        return books.mails().stream()
                .filter(mail -> mail.is("UNKNOWN"))
                .filter(mail -> server.timesAccepted().containsKey(mail.messageId()))
                .count();
    }

    private record Victim(
            int kills, boolean recovered, Damage damage, long unknown, long unknownButAccepted, long mails) {}
}
