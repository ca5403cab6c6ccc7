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
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * The power is cut at random moments of a working day: what was never fsynced is gone, as strictly as POSIX allows. And
 * once more after the day is done, when nothing may be sent or written again.
 */
final class PowerCuts implements Line {

    private static final int OFFICES = 15;
    private static final int CUTS_EACH = 3;
    private static final int STARTS = 8;

    @Override
    public String name() {
        return "power";
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        List<Callable<Blackout>> offices = new ArrayList<>();
        for (int number = 0; number < OFFICES; number++) {
            int seed = number;
            offices.add(() -> office(bench, new Random(seed)));
        }
        List<Blackout> blackouts = bench.together(offices);
        long unknown = blackouts.stream().mapToLong(Blackout::unknown).sum();
        Damage damage = Damage.sum(blackouts.stream().map(Blackout::damage).toList())
                .plus(Damage.open(unknown == 0 ? 1 : 0, DrawnMoment.missed()));
        damage.findings().forEach(System.err::println);
        int cuts = blackouts.stream().mapToInt(Blackout::cuts).sum();
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(Outcome.of(
                name(),
                "power cut at a random moment, and when all is done",
                cuts,
                blackouts.stream()
                        .filter(Blackout::recovered)
                        .mapToInt(Blackout::cuts)
                        .sum(),
                damage,
                OFFICES + " offices, " + unknown + " mails UNKNOWN"));
        outcomes.add(new SyncCount(name()).count(bench));
        return outcomes;
    }

    private static Blackout office(Bench bench, Random chance) throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            server.think(Duration.ofMillis(30));
            OfficeFolder office = OfficeFolder.fresh(bench, "power", server.port());
            PowerSupply power = PowerSupply.on(office, bench.shim());
            DrawnMoment moment = new DrawnMoment(bench.expected(), server, chance);
            for (int cut = 0; cut < CUTS_EACH; cut++) {
                Running program = office.start("run", "--once");
                moment.await(program);
                program.kill();
                power.cut();
            }
            boolean done = office.untilDone(STARTS);
            Damage damage = afterTheDay(bench, office, server, power);
            return new Blackout(CUTS_EACH + 1, done, damage, office.books().in("UNKNOWN"));
        }
    }

    /** All is done; the power is cut; the next start finds nothing to do. */
    static Damage afterTheDay(Bench bench, OfficeFolder office, RecordingMailServer server, PowerSupply power)
            throws IOException, InterruptedException, SQLException {
        power.cut();
        boolean done = office.untilDone(STARTS);
        return Audit.of(bench.expected(), office, server)
                .plus(Damage.open(done ? 0 : 1, "not done after the power was cut at the end"));
    }

    private record Blackout(int cuts, boolean recovered, Damage damage, long unknown) {}
}
