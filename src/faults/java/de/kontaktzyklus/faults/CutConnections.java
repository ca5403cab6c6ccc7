package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Audit;
import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.Discretion;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.bench.Running;
import de.kontaktzyklus.faults.database.Books;
import de.kontaktzyklus.faults.database.PostgresqlDatabase;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.time.Duration;
import java.util.Random;

/** Connections to PostgreSQL are cut at random moments of a day, by the server itself. */
final class CutConnections {

    private static final int CUTS = 20;
    private static final int LONGEST_PAUSE = 1200;
    private static final Duration SERVER_THINKS = Duration.ofMillis(400);

    private final String line;
    private final Random chance = new Random(20);

    CutConnections(String line) {
        this.line = line;
    }

    Outcome cut(Bench bench) throws Exception {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            server.think(SERVER_THINKS);
            PostgresqlDatabase database = bench.postgresql().newDatabase();
            OfficeFolder office = OfficeFolder.fresh(bench, database, "cut", server.port());
            Running program = office.start("run");
            Moment.EXPORTS_COME.await(program, server, chance);
            int cuts = 0;
            while (cuts < CUTS && program.isAlive() && !office.isDone()) {
                Thread.sleep(chance.nextInt(LONGEST_PAUSE));
                cuts += database.cutOne() ? 1 : 0;
            }
            boolean recovered = DatabaseFaults.goesOnUntilDone(office, program) && cuts > 0;
            Books books = office.books();
            Damage damage = Audit.of(bench.expected(), office, books, server).plus(Discretion.of(office.log()));
            damage.findings().forEach(finding -> System.err.println("cut: " + finding));
            return Outcome.of(
                    line,
                    "a connection to PostgreSQL cut at a random moment",
                    cuts,
                    recovered ? cuts : 0,
                    damage,
                    "%d SENT, %d UNKNOWN".formatted(books.in("SENT"), books.in("UNKNOWN")));
        }
    }
}
