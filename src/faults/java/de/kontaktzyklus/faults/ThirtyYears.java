package de.kontaktzyklus.faults;

import de.kontaktzyklus.audit.ChainCheck;
import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.Line;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.database.BookReader;
import de.kontaktzyklus.faults.database.Books;
import de.kontaktzyklus.faults.database.SqliteDatabase;
import de.kontaktzyklus.faults.mailserver.Accepted;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.DaysOnRequest;
import de.kontaktzyklus.pipeline.Pipeline;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.story.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Thirty years of a small office, a working day each month, on the routes of the package and in one process, for its
 * clock must run faster than any clock: exports, digests, summaries, forgetting. Whoever is overdue is told each time,
 * and what is kept stops growing when the longest period of retention has gone by; all but the entries of the audit,
 * which name nobody and must still verify after thirty years.
 */
final class ThirtyYears implements Line {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final int YEAR = 12;
    private static final int MONTHS = 30 * YEAR;

    /**
     * The longest period of retention is three years, and a summary looks back on a year: what is kept later has its
     * final size, and as much is deleted as is added.
     */
    private static final int FULL = 10;

    private static final Set<Integer> LOOKS = Set.of(1, 4, FULL, 20, 30);

    /** Figures are kept for 36 months; before the oldest month goes, the new one is added. */
    private static final int MOST_MONTHS = 38;

    /** Three kinds; the one in force and the one that a summary may still need. */
    private static final int MOST_EXPORTS = 9;

    @Override
    public String name() {
        return "years";
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            Path folder = bench.newFolder("years");
            Map<Integer, Long> sizes = new LinkedHashMap<>();
            List<Damage> found = new ArrayList<>();
            Office office = Office.open(bench.installation().resolve("config"), settings(folder, server.port()));
            live(office, folder, server, sizes, found);
            found.add(chain(office));
            found.add(atTheEnd(folder, server, sizes));
            Damage damage = Damage.sum(found);
            damage.findings().forEach(System.err::println);
            return List.of(Outcome.of(
                    name(),
                    "thirty simulated years, a working day each month",
                    MONTHS,
                    MONTHS,
                    damage,
                    ("%d mails; database in KB without the entries of the audit after %s; these: %d KB; "
                                    + "%d months of summaries, %d archived exports are left")
                            .formatted(
                                    server.accepted().size(),
                                    sizes.entrySet().stream()
                                            .map(look -> look.getKey() + " years: " + look.getValue() / 1024)
                                            .collect(Collectors.joining(", ")),
                                    entries(folder) / 1024,
                                    count(folder.resolve("summaries")),
                                    count(folder.resolve("state/exports")))));
        }
    }

    private static void live(
            Office office, Path folder, RecordingMailServer server, Map<Integer, Long> sizes, List<Damage> found)
            throws Exception {
        OfficeOfYears exports = new OfficeOfYears(BEGIN);
        SettableClock clock = new SettableClock();
        try (Pipeline pipeline = Pipeline.open(office, new OfficeClock(clock));
                DaysOnRequest days = pipeline.daysOnRequest()) {
            for (int month = 0; month < MONTHS; month++) {
                LocalDate day = office.calendar().officeDaysAfter(BEGIN.plusMonths(month), 1);
                exports.export(folder.resolve("export"), month, day);
                clock.set(day);
                int before = server.accepted().size();
                DaysOnRequest.Day lived = days.run();
                found.add(Damage.open(
                        lived.failed().size() + lived.refused() + lived.waiting(), "what was due on " + day));
                found.add(untold(
                        exports.overdue(month),
                        server.accepted().subList(before, server.accepted().size())));
                if (LOOKS.contains((month + 1) / YEAR) && (month + 1) % YEAR == 0) {
                    sizes.put((month + 1) / YEAR, size(folder) - entries(folder));
                }
            }
        }
    }

    private static Damage untold(Set<String> overdue, List<Accepted> mails) {
        String told = mails.stream().map(Accepted::text).collect(Collectors.joining("\n"));
        List<String> untold =
                overdue.stream().filter(customer -> !told.contains(customer)).toList();
        return Damage.lost(untold.size(), "overdue and told to nobody: " + untold);
    }

    /** Most of its details are forgotten by then. */
    private static Damage chain(Office office) {
        ChainCheck check = new ChainCheck(List.of());
        try (StateDatabase state = office.stateView()) {
            state.auditTrail().each(link -> check.look(link.entry(), link.details()));
        }
        return Damage.corrupted(check.verdict().faults(), "the audit: " + check.verdict());
    }

    private static Damage atTheEnd(Path folder, RecordingMailServer server, Map<Integer, Long> sizes)
            throws IOException, SQLException {
        long full = sizes.getOrDefault(FULL, 0L);
        long last = sizes.getOrDefault(MONTHS / YEAR, Long.MAX_VALUE);
        long twice = server.timesAccepted().values().stream()
                .filter(times -> times > 1)
                .count();
        Books books = new SqliteDatabase(folder.resolve("state")).books();
        return Damage.doubled((int) twice, "mails accepted twice")
                .plus(Damage.corrupted(books.faults().size(), "the database: " + books.faults()))
                .plus(Damage.corrupted(last > full + full / 50 ? 1 : 0, "the database grows: " + sizes))
                .plus(Damage.corrupted(count(folder.resolve("summaries")) > MOST_MONTHS ? 1 : 0, "old summaries"))
                .plus(Damage.corrupted(count(folder.resolve("state/exports")) > MOST_EXPORTS ? 1 : 0, "old exports"));
    }

    private static Map<String, String> settings(Path folder, int port) throws IOException {
        return Map.of(
                "export.directory",
                Files.createDirectories(folder.resolve("export")).toString(),
                "export.refused-directory",
                folder.resolve("refused").toString(),
                "export.settle-time",
                "100ms",
                "state.directory",
                folder.resolve("state").toString(),
                "summary.directory",
                folder.resolve("summaries").toString(),
                "watch.page-directory",
                folder.resolve("status").toString(),
                "smtp.host",
                "127.0.0.1",
                "smtp.port",
                String.valueOf(port),
                "smtp.security",
                "none");
    }

    /** With its log. */
    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("state"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("kontaktzyklus.db"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** Entries of the audit name nobody and are kept for ever (decision 48): these may grow. */
    private static long entries(Path folder) throws SQLException {
        try (Connection connection = new SqliteDatabase(folder.resolve("state")).connect()) {
            return new BookReader(connection)
                    .number("SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name LIKE 'audit_entry%'");
        }
    }

    private static int count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return (int) entries.count();
        }
    }
}
