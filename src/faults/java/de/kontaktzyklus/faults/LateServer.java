package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Audit;
import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.bench.Running;
import de.kontaktzyklus.faults.database.PostgresqlServer;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.time.Duration;

/** After a power cut the database server may be the last to come up: the program says so and waits. */
final class LateServer {

    private static final String WAIT = "state.database-wait";
    private static final Duration LATE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String line;

    LateServer(String line) {
        this.line = line;
    }

    Outcome comes(Bench bench) throws Exception {
        try (PostgresqlServer database = bench.newPostgresql();
                RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office = OfficeFolder.fresh(bench, database.newDatabase(), "late", server.port());
            database.stopHard();
            String impatient = office.with(WAIT, "1s").ask("run");
            String words = impatient.replaceAll("\\s+", " "); // lines end after 80 columns
            Running program = office.with(WAIT, "10m").start("run");
            boolean said = program.awaitWhileAlive(() -> program.hasSaid("does not answer"), PATIENCE);
            Thread.sleep(LATE.toMillis());
            boolean lived = program.isAlive();
            database.startAgain();
            boolean recovered = DatabaseFaults.goesOnUntilDone(office, program) && lived;
            Damage damage = Audit.of(bench.expected(), office, server)
                    .plus(Damage.corrupted(said ? 0 : 1, "it did not say that it waits"))
                    .plus(Damage.corrupted(
                            words.contains("antwortet niemand")
                                            && words.contains("state.database-url")
                                            && !impatient.contains("\tat ")
                                    ? 0
                                    : 1,
                            "one that waits for a second only said: " + impatient));
            damage.findings().forEach(finding -> System.err.println("late: " + finding));
            return Outcome.of(
                    line,
                    "PostgreSQL not there yet when the program starts",
                    1,
                    recovered ? 1 : 0,
                    damage,
                    "it says that it waits, and begins when the server is there");
        }
    }
}
