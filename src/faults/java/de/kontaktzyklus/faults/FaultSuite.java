package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.Folders;
import de.kontaktzyklus.faults.bench.Line;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.migrations.InterruptedMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the lines that are named, or all, prints a row for each fault and writes {@code docs/faults.md} and the sums in
 * the README. Ends with 1 if a row is missed or was skipped: what was not shown is not proved.
 */
final class FaultSuite {

    private static final List<Line> LINES = List.of(
            new RandomKills(),
            new NamedSteps(),
            new PowerCuts(),
            new MailServerFaults(),
            new NextDay(),
            new BadExports(),
            new FullDisks(),
            new DatabaseFaults(),
            new Termination(),
            new InterruptedMigrations(),
            new InterruptedBackups(),
            new InterruptedBounces(),
            new SeveralNodes(),
            new BesideNodes(),
            new SeveralAtOnce(),
            new ThirtyYears(),
            new RedProofs());

    private FaultSuite() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = names();
        List<String> wanted = arguments.length == 0 ? names : List.of(arguments);
        if (!names.containsAll(wanted)) {
            System.err.println("Lines: " + String.join(" ", names));
            System.exit(2);
        }
        Path project = Path.of("").toAbsolutePath();
        Path work = Files.createTempDirectory("kontaktzyklus-faults");
        List<Outcome> outcomes = run(project, work, wanted);
        new FaultTable(project).write(outcomes, names);
        boolean shown = outcomes.stream().allMatch(Outcome::isShown);
        if (shown) {
            Folders.delete(work);
        } else {
            System.err.println("What is left of the offices lies in " + work);
        }
        System.exit(shown ? 0 : 1);
    }

    /** Of all lines, in their order. */
    static List<String> names() {
        return LINES.stream().map(Line::name).toList();
    }

    private static List<Outcome> run(Path project, Path work, List<String> wanted) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try (Bench bench = Bench.open(project, work)) {
            System.out.println(FaultTable.header());
            for (Line line : LINES) {
                if (wanted.contains(line.name())) {
                    outcomes.addAll(run(line, bench));
                }
            }
        }
        return outcomes;
    }

    private static List<Outcome> run(Line line, Bench bench) throws IOException {
        long start = System.nanoTime();
        List<Outcome> outcomes;
        try {
            outcomes = line.run(bench);
        } catch (Exception failed) {
            failed.printStackTrace();
            outcomes = List.of(
                    Outcome.of(line.name(), "the line itself failed", 1, 0, Damage.NONE, String.valueOf(failed)));
        }
        outcomes.forEach(outcome -> System.out.println(FaultTable.row(outcome)));
        System.err.printf(
                "%s took %d s%n",
                line.name(), Duration.ofNanos(System.nanoTime() - start).toSeconds());
        return outcomes;
    }
}
