package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.Line;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.nodes.Blow;
import de.kontaktzyklus.nodes.Books;
import de.kontaktzyklus.nodes.Figures;
import de.kontaktzyklus.nodes.NodesRun;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Two nodes on one PostgreSQL, killed and stopped while they have a mail with the mail server, and a database server
 * that dies. The run of 10,000 digests is {@code src/faults/bin/nodes.sh}; this is a small version of it.
 */
final class SeveralNodes implements Line {

    private static final int NODES = 2;
    private static final int DIGESTS = 300;
    private static final long SEED = 20261123;

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        Figures figures = new NodesRun(
                        bench.program(), NODES, DIGESTS, SEED, bench.newFolder("nodes"), Bench.DAY, bench.environment())
                .run();
        int blows =
                figures.blows().values().stream().mapToInt(Integer::intValue).sum();
        Damage damage = damage(figures);
        damage.findings().forEach(System.err::println);
        return List.of(Outcome.of(
                name(),
                NODES + " nodes killed and stopped with a mail in hand, " + DIGESTS + " digests",
                blows,
                figures.finished() ? blows : 0,
                damage,
                counted(figures)));
    }

    private static Damage damage(Figures figures) {
        Books books = figures.books();
        return Damage.sum(List.of(
                Damage.lost(books.lost(), books.lost() + " mails neither accepted nor held"),
                Damage.lost(
                        figures.overdueWithoutMail(), figures.overdueWithoutMail() + " overdue cases told to nobody"),
                Damage.doubled(books.acceptedTwice(), books.acceptedTwice() + " mails accepted twice"),
                Damage.doubled(Math.abs(figures.digestRuns() - 1), "runs of digests: " + figures.digestRuns()),
                Damage.doubled(
                        Math.abs(figures.exportsTaken() - Figures.EXPORTS), "exports taken: " + figures.exportsTaken()),
                Damage.corrupted(books.wrong(), books.wrong() + " mails recorded otherwise than accepted")));
    }

    private static String counted(Figures figures) {
        String blows = Arrays.stream(Blow.values())
                .filter(blow -> figures.times(blow) > 0)
                .map(blow -> figures.times(blow) + " " + blow.words())
                .collect(Collectors.joining("; "));
        Books books = figures.books();
        return blows + "; " + (books.unknownAccepted() + books.unknownNot()) + " mails UNKNOWN";
    }
}
