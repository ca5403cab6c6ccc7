package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Audit;
import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.Line;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.bench.Running;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves that the comparison can fail: it must, if an fsync, a unique key, a transaction or the order of commit and
 * send is taken away.
 */
final class RedProofs implements Line {

    private static final int STARTS = 5;
    private static final int MAILS_BEFORE_CUT = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "red";
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(withoutLog(bench));
        outcomes.add(withoutSync(bench, "/summaries/", "the fsync of summary files is taken away, then the power"));
        outcomes.add(
                withoutSync(bench, "/state/exports/", "the fsync of archived exports is taken away, then the power"));
        WithoutGuards guards = new WithoutGuards(name(), bench);
        outcomes.add(guards.uniqueKey());
        outcomes.add(guards.order());
        outcomes.add(guards.transaction());
        return outcomes;
    }

    /**
     * While it runs, since the last connection that closes moves the log into the database, with an fsync of its own.
     */
    private Outcome withoutLog(Bench bench) throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office =
                    OfficeFolder.fresh(bench, "red-log", server.port()).withEnvironment("FAULTS_FORGET", "-wal");
            PowerSupply power = PowerSupply.on(office, bench.shim());
            Running program = office.start("run", "--once");
            program.awaitWhileAlive(() -> server.accepted().size() >= MAILS_BEFORE_CUT, PATIENCE);
            program.kill();
            power.cut();
            office.deliverExports();
            boolean done = office.untilDone(STARTS);
            Damage damage = Audit.of(bench.expected(), office, server);
            return Outcome.red(
                    name(),
                    "the fsync of the database's log is taken away, then the power",
                    1,
                    done ? 1 : 0,
                    damage,
                    "the comparison sees it");
        }
    }

    private Outcome withoutSync(Bench bench, String forgotten, String what)
            throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office =
                    OfficeFolder.fresh(bench, "red-sync", server.port()).withEnvironment("FAULTS_FORGET", forgotten);
            PowerSupply power = PowerSupply.on(office, bench.shim());
            boolean done = office.untilDone(STARTS);
            Damage damage = PowerCuts.afterTheDay(bench, office, server, power);
            return Outcome.red(name(), what, 1, done ? 1 : 0, damage, "the comparison sees it");
        }
    }
}
