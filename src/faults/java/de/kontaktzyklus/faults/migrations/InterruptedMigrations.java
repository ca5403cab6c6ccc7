package de.kontaktzyklus.faults.migrations;

import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.DatabaseKind;
import de.kontaktzyklus.faults.bench.Line;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.bench.Running;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * The program dies while it brings the state of an older version up to date: after every statement of every migration.
 * The next start must come to the same tables and the same rows as an upgrade that nothing disturbed, and do the work
 * of the day.
 */
public final class InterruptedMigrations implements Line {

    private static final int STARTS = 8;

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (DatabaseKind kind : DatabaseKind.values()) {
            List<Upgrade> upgrades = Upgrade.all(bench, kind);
            outcomes.add(statements(bench, kind, upgrades));
            outcomes.add(days(bench, kind, upgrades));
            outcomes.add(twoAtOnce(bench, kind, upgrades));
        }
        return outcomes;
    }

    private Outcome statements(Bench bench, DatabaseKind kind, List<Upgrade> upgrades)
            throws InterruptedException, ExecutionException {
        List<Callable<Ending>> deaths = new ArrayList<>();
        for (Upgrade upgrade : upgrades) {
            upgrade.deaths().forEach(statement -> deaths.add(() -> die(upgrade, statement)));
        }
        Damage undisturbed = Damage.sum(upgrades.stream().map(Upgrade::damage).toList());
        return outcome(
                kind.named("dies after each statement of each migration"),
                bench.together(deaths),
                undisturbed,
                "V1 to V%d, up to %d rows; the next start comes to the same tables and rows"
                        .formatted(
                                upgrades.size(),
                                upgrades.get(upgrades.size() - 1).before().size()));
    }

    private static Ending die(Upgrade upgrade, int statement) throws IOException, InterruptedException, SQLException {
        OldState state = upgrade.older().copy();
        boolean died = state.beginUpdate(statement).size() == statement;
        state.bringUpToDate();
        Damage damage = state.tables().against(upgrade.after(), place(upgrade, statement));
        state.discard();
        return new Ending(died, damage);
    }

    private Outcome days(Bench bench, DatabaseKind kind, List<Upgrade> upgrades)
            throws InterruptedException, ExecutionException {
        List<Callable<Ending>> days = new ArrayList<>();
        upgrades.forEach(upgrade -> days.add(() -> day(upgrade)));
        return outcome(
                kind.named("dies in the middle of each migration, then the day is run"),
                bench.together(days),
                Damage.NONE,
                "digests, mails and summary of the day are made; what was there is there, and status says it");
    }

    /** The commit is the last of them: before it all is done and nothing lasts. */
    private static Ending day(Upgrade upgrade) throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            List<Integer> deaths = upgrade.deaths();
            int statement = deaths.get(deaths.size() - 2);
            OldState state = upgrade.older().copyFor(server.port());
            boolean died = state.beginUpdate(statement).size() == statement;
            boolean done = state.office().untilDone(STARTS);
            Damage damage = state.tables().stillHolding(upgrade.after(), place(upgrade, statement));
            return new Ending(died && done, damage.plus(StatusAfterwards.of(state.office(), upgrade.version())));
        }
    }

    private Outcome twoAtOnce(Bench bench, DatabaseKind kind, List<Upgrade> upgrades)
            throws InterruptedException, ExecutionException {
        List<Callable<Ending>> pairs = new ArrayList<>();
        upgrades.forEach(upgrade -> pairs.add(() -> pair(upgrade)));
        return outcome(
                kind.named("two programs start at once on the state of each version"),
                bench.together(pairs),
                Damage.NONE,
                "each migration is made once, each mail sent once");
    }

    /**
     * The database of a file lets one in and refuses the other; a server lets both in. They must do the day
     * nevertheless.
     */
    private static Ending pair(Upgrade upgrade) throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OldState state = upgrade.older().copyFor(server.port());
            Running one = state.office().start("run", "--once");
            Running other = state.office().start("run", "--once");
            one.exitCode();
            other.exitCode();
            boolean done = state.office().untilDone(STARTS);
            int twice = (int) server.timesAccepted().values().stream()
                    .filter(times -> times > 1)
                    .count();
            return new Ending(
                    done,
                    state.tables()
                            .stillHolding(upgrade.after(), place(upgrade, 0))
                            .plus(Damage.doubled(twice, "mails of two programs from V" + upgrade.version())));
        }
    }

    private static String place(Upgrade upgrade, int statement) {
        return "from V%d, statement %d".formatted(upgrade.version(), statement);
    }

    private Outcome outcome(String fault, List<Ending> endings, Damage other, String counted) {
        Damage damage =
                Damage.sum(endings.stream().map(Ending::damage).toList()).plus(other);
        damage.findings().forEach(System.err::println);
        int recovered = (int) endings.stream().filter(Ending::recovered).count();
        return Outcome.of(name(), fault, endings.size(), recovered, damage, counted);
    }

    /** @param recovered whether it was killed as it was to be, and came to its end */
    private record Ending(boolean recovered, Damage damage) {}
}
