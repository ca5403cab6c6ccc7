package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.DatabaseKind;
import de.kontaktzyklus.faults.bench.Line;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.bench.Running;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import de.kontaktzyklus.faults.migrations.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * {@code kill -9} at every named step of {@code backup}, which must leave the backup of last time or the new one, and
 * of {@code restore}, which must leave nothing or all of it.
 */
final class InterruptedBackups implements Line {

    static final String BACKUP = "backup";
    static final String RESTORE = "restore";

    @Override
    public String name() {
        return BACKUP;
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (DatabaseKind kind : DatabaseKind.values()) {
            try (RecordingMailServer server = RecordingMailServer.start()) {
                OfficeFolder office = OfficeFolder.fresh(bench, kind, BACKUP, server.port());
                if (office.once() != 0 || backup(office, backupOf(office)).exitCode() != 0) {
                    throw new IllegalStateException("No backup of an undisturbed day: " + office.log());
                }
                Work work = new Work(bench, kind, office, tables(office));
                outcomes.add(outcome(
                        kind.named("kill -9 at each named step of backup, over one of last time"),
                        work.bench().together(each(BACKUP, step -> backedUp(work, step))),
                        "what lies there is whole, and can be restored"));
                outcomes.add(outcome(
                        kind.named("kill -9 at each named step of restore"),
                        work.bench().together(each(RESTORE, step -> restored(work, step))),
                        "restored again, or done; the day is not run a second time"));
            }
        }
        return outcomes;
    }

    private static List<Callable<Ending>> each(String phase, Attempt attempt) throws IOException {
        List<Callable<Ending>> attempts = new ArrayList<>();
        Step.of(List.of(phase)).forEach(step -> attempts.add(() -> attempt.at(step)));
        return attempts;
    }

    private static Ending backedUp(Work work, Step step) throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office = OfficeFolder.copyOf(work.office(), BACKUP, server.port());
            boolean killed = Ambush.killAt(step, office, BACKUP, "--force", "--output", text(backupOf(office)));
            OfficeFolder there = OfficeFolder.fresh(work.bench(), work.kind(), RESTORE, server.port());
            boolean whole = restore(there, backupOf(office)).exitCode() == 0;
            boolean again = backup(office, backupOf(office)).exitCode() == 0;
            return new Ending(killed && whole && again, tables(there).against(work.tables(), step.toString()));
        }
    }

    private static Ending restored(Work work, Step step) throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office = OfficeFolder.fresh(work.bench(), work.kind(), RESTORE, server.port());
            String backup = text(backupOf(work.office()));
            boolean killed = Ambush.killAt(step, office, RESTORE, "--from", backup);
            // Refused if it was done: that state is compared as well.
            restore(office, backupOf(work.office())).exitCode();
            Damage damage = tables(office).against(work.tables(), step.toString());
            boolean runs = office.once() == 0 && office.isDone();
            Damage sent = Damage.doubled(server.accepted().size(), "mails sent again: " + step);
            return new Ending(killed && runs, damage.plus(sent));
        }
    }

    private static Running backup(OfficeFolder office, Path file) throws IOException {
        return office.start(BACKUP, "--force", "--output", text(file));
    }

    private static Running restore(OfficeFolder office, Path file) throws IOException {
        return office.start(RESTORE, "--from", text(file));
    }

    private static Path backupOf(OfficeFolder office) {
        return office.folder().resolve("backup.zip");
    }

    private static String text(Path file) {
        return file.toString();
    }

    /** Without the rows that only say which node works. */
    private static Tables tables(OfficeFolder office) throws SQLException {
        try (Connection connection = office.database().connect()) {
            return Tables.of(connection).without("job_claim");
        }
    }

    private Outcome outcome(String fault, List<Ending> endings, String counted) {
        Damage damage = Damage.sum(endings.stream().map(Ending::damage).toList());
        damage.findings().forEach(System.err::println);
        int recovered = (int) endings.stream().filter(Ending::recovered).count();
        return Outcome.of(name(), fault, endings.size(), recovered, damage, counted);
    }

    /** An office whose day is done, with a backup of it. */
    private record Work(Bench bench, DatabaseKind kind, OfficeFolder office, Tables tables) {}

    private record Ending(boolean recovered, Damage damage) {}

    private interface Attempt {
        Ending at(Step step) throws IOException, InterruptedException, SQLException;
    }
}
