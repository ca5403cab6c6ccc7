package de.kontaktzyklus.faults.bench;

import de.kontaktzyklus.faults.database.Books;
import de.kontaktzyklus.faults.database.Sha256;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result that the day must have, whatever happens: as an undisturbed run has it, and, of the overdue cases, as the
 * command {@code assess} finds them in the export without state or mail.
 *
 * @param mails how many of each {@link Books.KeptMail#key()}, without the alarms
 * @param files summary files by their path, with the hash of their content
 * @param exports the same of the files that are delivered
 */
public record Expected(
        Map<String, Long> mails, Map<String, String> files, Map<String, String> exports, Set<String> overdue) {

    /** Runs the day once on a quiet machine; leaves the class data for the starts to come. */
    public static Expected of(Bench bench) throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office = OfficeFolder.fresh(bench, "undisturbed", server.port())
                    .withEnvironment(
                            "JAVA_OPTS",
                            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -XX:ArchiveClassesAtExit="
                                    + bench.classData());
            if (office.once() != 0) {
                throw new IllegalStateException("Even an undisturbed day fails: " + Files.readString(office.log()));
            }
            return new Expected(
                    office.books().mails().stream()
                            .filter(mail -> !mail.isAlarm())
                            .collect(Collectors.groupingBy(Books.KeptMail::key, Collectors.counting())),
                    hashes(office.summaries(), Timeless::hash),
                    hashes(bench.exports(), Sha256::of),
                    overdue(office));
        }
    }

    private static Set<String> overdue(OfficeFolder office) throws IOException, InterruptedException {
        office.deliverExports();
        Path decisions = office.folder().resolve("decisions.csv");
        office.start(
                        "assess",
                        "--cases",
                        office.export().resolve("faelle_" + Bench.DAY + ".csv").toString(),
                        "--contacts",
                        office.export()
                                .resolve("kontakte_" + Bench.DAY + ".csv.gz")
                                .toString(),
                        "--as-of",
                        Bench.DAY.toString(),
                        "--output",
                        decisions.toString())
                .exitCode();
        List<String> rows = Files.readAllLines(decisions);
        Set<String> overdue = new HashSet<>();
        for (String row : rows) {
            String[] cells = row.split(";", -1);
            if (cells[1].equals("OVERDUE")) {
                overdue.add(cells[0]);
            }
        }
        if (overdue.isEmpty()) {
            throw new IllegalStateException("The invented office has no overdue cases");
        }
        return Set.copyOf(overdue);
    }

    /** Visible files only: a kill may leave a hidden unfinished file, which is no result. */
    public static Map<String, String> hashes(Path folder, Function<Path, String> hash) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .forEach(file -> hashes.put(folder.relativize(file).toString(), hash.apply(file)));
        }
        return hashes;
    }
}
