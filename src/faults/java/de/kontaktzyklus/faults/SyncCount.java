package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Audit;
import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import de.kontaktzyklus.faults.mailserver.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Counts the fsyncs of each phase, where they can be seen from outside: those of the database's log between two words
 * of the mail server, those of the archive and of the summaries by their paths.
 */
final class SyncCount {

    private static final int EXPORTS = 5;

    /** A day on which exports are taken and nothing else is done. */
    private static final LocalDate CLOSED = LocalDate.of(2026, 12, 5);

    private final String line;

    SyncCount(String line) {
        this.line = line;
    }

    Outcome count(Bench bench) throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            server.refuseConnections();
            OfficeFolder office = OfficeFolder.fresh(bench, "syncs", server.port());
            PowerSupply power = PowerSupply.on(office, bench.shim());

            office.start("run", "--once", "--as-of", CLOSED.toString()).exitCode();
            List<String> intake = power.counted();
            office.once();
            List<String> planning = since(intake, power);

            server.listen();
            List<Integer> beforeDot = new CopyOnWriteArrayList<>();
            List<Integer> afterDot = new CopyOnWriteArrayList<>();
            List<Integer> marks = new CopyOnWriteArrayList<>();
            server.watch(stage -> {
                int now = logSyncs(power);
                int last = marks.isEmpty() ? now : marks.get(marks.size() - 1);
                if (stage == Stage.DOT) {
                    beforeDot.add(now - last);
                } else if (stage == Stage.MAIL && !beforeDot.isEmpty()) {
                    afterDot.add(now - last);
                }
                if (stage == Stage.DOT || stage == Stage.DATA || stage == Stage.MAIL) {
                    marks.add(now);
                }
            });
            boolean done = office.untilDone(2);
            return outcome(bench, office, server, done, new Counted(intake, planning, beforeDot, afterDot));
        }
    }

    private Outcome outcome(Bench bench, OfficeFolder office, RecordingMailServer server, boolean done, Counted counted)
            throws IOException, SQLException {
        int files = bench.expected().files().size();
        List<Damage> missing = new ArrayList<>();
        missing.add(atLeast(EXPORTS, count(counted.intake, "file ", "/state/exports/"), "archived exports"));
        missing.add(atLeast(EXPORTS, count(counted.intake, "folder ", "/state/exports"), "the archive's folder"));
        missing.add(atLeast(EXPORTS, count(counted.intake, "file ", "-wal"), "exports put in force"));
        missing.add(atLeast(written(office), count(counted.planning, "file ", "/summaries/"), "summary files"));
        missing.add(atLeast(files, count(counted.planning, "folder ", "/summaries/"), "folders of summary files"));
        missing.add(atLeast(1, min(counted.beforeDot), "before each dot"));
        missing.add(
                atLeast(1, min(counted.afterDot), "after each dot: settled and the next one claimed, in one commit"));
        Damage damage = Damage.sum(missing).plus(Audit.of(bench.expected(), office, server));
        damage.findings().forEach(System.err::println);
        return Outcome.of(
                line,
                "fsyncs counted",
                1,
                done ? 1 : 0,
                damage,
                ("intake of 5 exports: %d files, %d folders, %d of the log; %d summary files: %d and %d;"
                                + " log before each dot: %d, after it: %d")
                        .formatted(
                                count(counted.intake, "file ", "/state/exports/"),
                                count(counted.intake, "folder ", "/state/exports"),
                                count(counted.intake, "file ", "-wal"),
                                written(office),
                                count(counted.planning, "file ", "/summaries/"),
                                count(counted.planning, "folder ", "/summaries/"),
                                min(counted.beforeDot),
                                min(counted.afterDot)));
    }

    /** Without the links to files of a team: a link has no content to be fsynced. */
    private static int written(OfficeFolder office) throws IOException {
        try (Stream<Path> files = Files.walk(office.summaries())) {
            return (int) files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .count();
        }
    }

    private static Damage atLeast(int wanted, int found, String what) {
        return Damage.lost(Math.max(0, wanted - found), "fsyncs of " + what + ": " + found + " of " + wanted);
    }

    private static int min(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    private static int count(List<String> syncs, String kind, String path) {
        Predicate<String> wanted = sync -> sync.startsWith(kind) && sync.contains(path);
        return (int) syncs.stream().filter(wanted).count();
    }

    private static int logSyncs(PowerSupply power) {
        try {
            return count(power.counted(), "file ", "-wal");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> since(List<String> before, PowerSupply power) throws IOException {
        List<String> all = power.counted();
        return all.subList(before.size(), all.size());
    }

    private record Counted(
            List<String> intake, List<String> planning, List<Integer> beforeDot, List<Integer> afterDot) {}
}
