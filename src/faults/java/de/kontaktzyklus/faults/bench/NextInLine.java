package de.kontaktzyklus.faults.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Who may be told instead of whom, as the exports of the invented office say it and the concept, C10: the deputy, the
 * leader of the team, the leader of the office. Nothing of the program is asked.
 *
 * <p>It ignores whether the next in line is away, whom the program passes over: of the two who are away on the day of
 * the bench neither is anybody's deputy, and no leader is among the caseworkers. With an absent deputy the suite would
 * report the right recipient as a wrong one: that would be seen.
 */
public final class NextInLine {

    private static final String OF_ALL = "leitung@jobcenter.example";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Map<String, List<String>> lines;

    private NextInLine(Map<String, List<String>> lines) {
        this.lines = Map.copyOf(lines);
    }

    /** Those of the day of the bench. */
    public static NextInLine of(Bench bench) throws IOException {
        Map<String, String> leaders = new HashMap<>();
        for (String[] team : rows(bench.exports().resolve("teams_" + Bench.DAY + ".csv"), StandardCharsets.UTF_8)) {
            leaders.put(team[0], team[3]);
        }
        List<String[]> people = rows(bench.exports().resolve("mitarbeiter_" + Bench.DAY + ".csv"), WINDOWS);
        Map<String, String> addresses = new HashMap<>();
        people.forEach(person -> addresses.put(person[0], person[2]));
        Map<String, List<String>> lines = new HashMap<>();
        for (String[] person : people) {
            List<String> line = new ArrayList<>(
                    List.of(addresses.getOrDefault(person[5], ""), leaders.getOrDefault(person[3], ""), OF_ALL));
            line.removeIf(String::isEmpty);
            lines.put(person[2], List.copyOf(new LinkedHashSet<>(line)));
        }
        return new NextInLine(lines);
    }

    private static List<String[]> rows(Path file, Charset charset) throws IOException {
        return Files.readAllLines(file, charset).stream()
                .skip(1)
                .map(row -> row.split(";", -1))
                .toList();
    }

    /** In their order; whoever is no caseworker has only the leader of the office. */
    public List<String> after(String recipient) {
        return lines.getOrDefault(recipient, List.of(OF_ALL));
    }
}
