package de.kontaktzyklus.nodes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run came to: a row of the table.
 *
 * @param finished nothing was left to be sent within the time
 * @param overdueWithoutMail overdue cases of which nobody was told
 * @param blows how many of each kind hit what they were aimed at
 * @param perSecond digests, from the first claim to the last acceptance
 */
public record Figures(
        int nodes,
        boolean finished,
        int exportsTaken,
        int digestRuns,
        int digests,
        int overdueWithoutMail,
        Books books,
        Map<Blow, Integer> blows,
        double minutes,
        double perSecond) {

    /** Cases, caseworkers, teams. */
    public static final int EXPORTS = 3;

    private static final List<String> COLUMNS = List.of(
            "nodes",
            "exports taken",
            "runs",
            "digests",
            "mails accepted",
            "lost",
            "accepted twice",
            "recorded wrongly",
            "overdue cases told to nobody",
            "UNKNOWN: accepted + not",
            "stopped before the dot",
            "stopped after the dot",
            "killed before the dot",
            "killed after the dot",
            "killed + stopped at an export or the digests",
            "killed + stopped at any moment",
            "database died",
            "minutes",
            "digests per second");

    public Figures {
        blows = Map.copyOf(blows);
    }

    static String header() {
        return row(COLUMNS) + "\n" + row(COLUMNS.stream().map(column -> "---").toList());
    }

    String row() {
        return row(Stream.of(
                        nodes,
                        exportsTaken + " of " + EXPORTS,
                        digestRuns,
                        digests,
                        books.accepted(),
                        books.lost(),
                        books.acceptedTwice(),
                        books.wrong(),
                        overdueWithoutMail,
                        books.unknownAccepted() + " + " + books.unknownNot(),
                        times(Blow.STOP_BEFORE_DOT),
                        times(Blow.STOP_AFTER_DOT),
                        times(Blow.KILL_BEFORE_DOT),
                        times(Blow.KILL_AFTER_DOT),
                        times(Blow.KILL_AT_JOB) + " + " + times(Blow.STOP_AT_JOB),
                        times(Blow.KILL_ANYBODY) + " + " + times(Blow.STOP_ANYBODY),
                        times(Blow.DATABASE),
                        String.format(Locale.ROOT, "%.1f", minutes),
                        String.format(Locale.ROOT, "%.0f", perSecond))
                .map(String::valueOf)
                .toList());
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    public int times(Blow blow) {
        return blows.getOrDefault(blow, 0);
    }

    boolean isClean() {
        return finished && books.isClean() && exportsTaken == EXPORTS && digestRuns == 1 && overdueWithoutMail == 0;
    }
}
