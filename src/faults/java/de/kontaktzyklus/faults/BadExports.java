package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Audit;
import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.Folders;
import de.kontaktzyklus.faults.bench.Line;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.bench.Running;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Exports of every bad kind, one after the other, thrown at one running program in a heap of 96 MB; then the good ones,
 * and the day must end with the usual result.
 */
final class BadExports implements Line {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STOPPED = 143;
    private static final String SMALL_HEAP = "-Xmx96m";

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office =
                    OfficeFolder.fresh(bench, "exports", server.port()).withJavaOptions(SMALL_HEAP);
            Folders.delete(office.export());
            Files.createDirectories(office.export());
            Running program = office.start("run");
            program.awaitWhileAlive(() -> program.hasSaid("Waiting for exports"), PATIENCE);
            List<Outcome> outcomes = new ArrayList<>();
            for (BadExport bad : BadExport.ALL) {
                outcomes.add(one(bench, office, program, bad));
            }
            outcomes.add(goodOnes(bench, office, program, server));
            return outcomes;
        }
    }

    private Outcome one(Bench bench, OfficeFolder office, Running program, BadExport bad)
            throws IOException, InterruptedException {
        int taken = office.glance().exports().size();
        int refused = count(office.refused());
        bad.lays().lay(bench.exports(), office.export());
        boolean gone = program.awaitWhileAlive(() -> count(office.export()) == 0, PATIENCE);
        boolean lives = program.awaitWhileAlive(
                () -> isAsForeseen(bad, office.glance().exports().size() - taken, count(office.refused()) - refused),
                Duration.ofSeconds(5));
        int nowTaken = office.glance().exports().size() - taken;
        int nowRefused = count(office.refused()) - refused;
        boolean foreseen = isAsForeseen(bad, nowTaken, nowRefused);
        Damage damage = Damage.corrupted(
                foreseen ? 0 : 1, bad.what() + ": " + nowTaken + " taken, " + nowRefused + " files refused");
        damage.findings().forEach(System.err::println);
        return Outcome.of(name(), bad.what(), 1, gone && lives && program.isAlive() ? 1 : 0, damage, words(bad));
    }

    private static String words(BadExport bad) {
        return switch (bad.fate()) {
            case REFUSED -> "refused as a whole, with a report";
            case TAKEN -> "taken when it was whole";
            case TAKEN_BUT_FOR_A_ROW -> "taken, the broken row rejected";
            case NOTHING -> "nothing changed";
        };
    }

    /** The file and its report: two files in the refused folder. */
    private static boolean isAsForeseen(BadExport bad, int taken, int refused) {
        return switch (bad.fate()) {
            case REFUSED -> taken == 0 && refused == 2;
            case TAKEN, TAKEN_BUT_FOR_A_ROW -> taken >= 1 && refused == 0;
            case NOTHING -> taken == 0 && refused == 0;
        };
    }

    private Outcome goodOnes(Bench bench, OfficeFolder office, Running program, RecordingMailServer server)
            throws IOException, InterruptedException, SQLException {
        office.deliverExports();
        boolean done = program.awaitWhileAlive(office::isDone, PATIENCE);
        program.tellToStop();
        boolean recovered = program.exitCode() == STOPPED && done;
        Damage damage = Audit.of(bench.expected(), office, server);
        damage.findings().forEach(System.err::println);
        return Outcome.of(
                name(),
                "the good exports after all that",
                1,
                recovered ? 1 : 0,
                damage,
                "the day comes to the same as ever");
    }

    private static int count(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.count();
        } catch (IOException renamed) {
            return 0;
        }
    }
}
