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
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The disk of the state, of the summaries or of temporary files is full while the program runs, and is freed again: it
 * goes on by itself, with nothing lost and nothing half-written. Each is a small tmpfs, so this line needs root.
 */
final class FullDisks implements Line {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration FULL_FOR = Duration.ofSeconds(6);
    private static final int STOPPED = 143;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        Path probe = Files.createDirectories(bench.newFolder("disk-probe").resolve("disk"));
        if (!mount(probe)) {
            return List.of(Outcome.skipped(name(), "disk full", "no tmpfs can be mounted: not root"));
        }
        unmount(probe);
        List<Callable<Outcome>> cases = new ArrayList<>();
        for (Disk disk : Disk.values()) {
            cases.add(() -> full(bench, disk));
        }
        return bench.together(cases);
    }

    private Outcome full(Bench bench, Disk disk) throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            server.refuseConnections();
            OfficeFolder office = OfficeFolder.fresh(bench, "disk", server.port());
            Path small = Files.createDirectories(office.folder().resolve(disk.folder));
            mount(small);
            try {
                return full(bench, disk, office, server);
            } finally {
                unmount(small);
            }
        }
    }

    private Outcome full(Bench bench, Disk disk, OfficeFolder office, RecordingMailServer server)
            throws IOException, InterruptedException, SQLException {
        Path small = office.folder().resolve(disk.folder);
        Path temporary = Files.createDirectories(office.folder().resolve("temporary"));
        Running program =
                office.withJavaOptions("-Djava.io.tmpdir=" + temporary).start("run");
        if (disk.isFullLate) {
            program.awaitWhileAlive(() -> isPlanned(office), PATIENCE);
        } else {
            program.awaitWhileAlive(() -> program.hasSaid("Waiting for exports"), PATIENCE);
        }
        Path ballast = small.resolve("ballast");
        fill(ballast);
        server.listen();
        Thread.sleep(FULL_FOR.toMillis());
        if (disk != Disk.TEMPORARY) {
            // On a busy machine it needs the space later; nothing must wait for temporary files.
            program.awaitWhileAlive(() -> saysSo(program), PATIENCE);
        }
        boolean lived = program.isAlive();
        Files.delete(ballast);
        boolean done = program.awaitWhileAlive(office::isDone, PATIENCE);
        program.tellToStop();
        boolean recovered = program.exitCode() == STOPPED && lived && done;
        Damage damage = Audit.of(bench.expected(), office, server);
        damage.findings().forEach(finding -> System.err.println(disk.what + ": " + finding));
        String said = saysSo(program) ? "it said so; " : "";
        return Outcome.of(
                name(), disk.what, 1, recovered ? 1 : 0, damage, said + "went on without a restart when it was freed");
    }

    private static boolean saysSo(Running program) {
        return program.hasSaid("full") || program.hasSaid("No space left");
    }

    private static boolean isPlanned(OfficeFolder office) {
        try {
            return office.glance().digestRuns() > 0;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    /** Until nothing goes in any more. */
    private static void fill(Path ballast) throws IOException {
        byte[] part = new byte[64 * 1024];
        for (int size = part.length; size > 0; size /= 4) {
            try (OutputStream out =
                    Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(part, 0, size);
                }
            } catch (IOException full) {
                // then in smaller parts
            }
        }
    }

    private static boolean mount(Path folder) throws IOException, InterruptedException {
        return succeeds("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder.toString());
    }

    /** Its files are gone. */
    private static void unmount(Path folder) throws IOException, InterruptedException {
        succeeds("umount", "-l", folder.toString());
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private enum Disk {
        STATE_EARLY("state full while exports come", "state", false),
        STATE_LATE("state full while mails are sent", "state", true),
        OUTPUT("summaries full", "summaries", false),
        TEMPORARY("temporary files full", "temporary", false);

        private final String what;
        private final String folder;
        private final boolean isFullLate;

        Disk(String what, String folder, boolean isFullLate) {
            this.what = what;
            this.folder = folder;
            this.isFullLate = isFullLate;
        }
    }
}
