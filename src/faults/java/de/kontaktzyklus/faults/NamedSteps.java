package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Audit;
import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.DatabaseKind;
import de.kontaktzyklus.faults.bench.Line;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.database.Books;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/**
 * {@code kill -9} at every named step of import, planning, sending and summary, where a debugger stops the program; and
 * several such kills on one day. A step that the program never comes to is missed.
 */
final class NamedSteps implements Line {

    static final List<String> PHASES = List.of("import", "planning", "sending", "summary");

    /** Half of the time they wait: for a lease, or for an export to settle. */
    private static final int AT_ONCE = 3;

    private static final int DAYS = 10;
    private static final int KILLS_A_DAY = 4;
    private static final int STARTS = 8;

    @Override
    public String name() {
        return "steps";
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (DatabaseKind kind : DatabaseKind.values()) {
            for (String phase : PHASES) {
                outcomes.add(everyStep(bench, kind, phase));
            }
            outcomes.add(severalSteps(bench, kind));
        }
        return outcomes;
    }

    private Outcome everyStep(Bench bench, DatabaseKind kind, String phase)
            throws IOException, InterruptedException, ExecutionException {
        List<Callable<Day>> days = new ArrayList<>();
        Step.of(List.of(phase)).forEach(step -> days.add(() -> day(bench, kind, List.of(step))));
        return outcome(kind.named("kill -9 at each named step of " + phase), bench.together(AT_ONCE, days));
    }

    private Outcome severalSteps(Bench bench, DatabaseKind kind)
            throws IOException, InterruptedException, ExecutionException {
        List<Callable<Day>> days = new ArrayList<>();
        for (int number = 0; number < DAYS; number++) {
            List<Step> steps = drawn(new Random(number));
            days.add(() -> day(bench, kind, steps));
        }
        return outcome(
                kind.named("kill -9 at several named steps of a day, drawn by lot"), bench.together(AT_ONCE, days));
    }

    /** In the order of the day, at the first call of each: what was done before a kill is not done again. */
    private static List<Step> drawn(Random chance) throws IOException {
        List<Step> all = Step.of(PHASES);
        return IntStream.generate(() -> chance.nextInt(all.size()))
                .limit(KILLS_A_DAY)
                .boxed()
                .sorted(Comparator.naturalOrder())
                .map(number -> all.get(number).first())
                .toList();
    }

    private static Day day(Bench bench, DatabaseKind kind, List<Step> steps)
            throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office = OfficeFolder.fresh(bench, kind, "steps", server.port());
            List<Step> missed = new ArrayList<>();
            for (Step step : steps) {
                if (!Ambush.killAt(step, office, "run", "--once")) {
                    missed.add(step);
                }
            }
            boolean done = office.untilDone(STARTS);
            Books books = office.books();
            Damage damage = Audit.of(bench.expected(), office, books, server);
            return new Day(steps, missed, done, damage, books.in("UNKNOWN"));
        }
    }

    private Outcome outcome(String fault, List<Day> days) {
        days.forEach(Day::report);
        return Outcome.of(
                name(),
                fault,
                days.stream().mapToInt(day -> day.steps().size()).sum(),
                days.stream().mapToInt(Day::recovered).sum(),
                Damage.sum(days.stream().map(Day::damage).toList()),
                "%d days, %d mails UNKNOWN"
                        .formatted(
                                days.size(),
                                days.stream().mapToLong(Day::unknown).sum()));
    }

    private record Day(List<Step> steps, List<Step> missed, boolean done, Damage damage, long unknown) {

        int recovered() {
            return done ? steps.size() - missed.size() : 0;
        }

        void report() {
            missed.forEach(step -> System.err.println("never come to " + step));
            damage.findings().forEach(finding -> System.err.println(steps + ": " + finding));
            if (!done) {
                System.err.println("not done after " + steps);
            }
        }
    }
}
