package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table in {@code docs/faults.md}: rows of lines that were run replace those of the same lines, the others stay.
 * The README quotes it in {@linkplain FaultSums sums}.
 */
final class FaultTable {

    private static final String BEGIN = "<!-- faults:begin -->";
    private static final String END = "<!-- faults:end -->";
    private static final String HEADER =
            "| line | fault | injected | recovered | lost | doubled | corrupted | counted | result |";
    private static final String RULE = "| --- | --- | ---: | ---: | ---: | ---: | ---: | --- | --- |";

    private final Path file;
    private final Path readme;

    FaultTable(Path project) {
        this.file = project.resolve("docs/faults.md");
        this.readme = project.resolve("README.md");
    }

    static String header() {
        return HEADER + "\n" + RULE;
    }

    static String row(Outcome outcome) {
        return "| " + String.join(" | ", cells(outcome)) + " |";
    }

    private static List<String> cells(Outcome outcome) {
        return List.of(
                outcome.line(),
                outcome.fault(),
                String.valueOf(outcome.injected()),
                String.valueOf(outcome.recovered()),
                String.valueOf(outcome.lost()),
                String.valueOf(outcome.doubled()),
                String.valueOf(outcome.corrupted()),
                outcome.counted().isEmpty() ? "–" : outcome.counted().replace('|', '/'),
                words(outcome.verdict()));
    }

    private static String words(Outcome.Verdict verdict) {
        return switch (verdict) {
            case HELD -> "held";
            case MISSED -> "**MISSED**";
            case RED_AS_IT_SHOULD -> "red, as it should";
            case SKIPPED -> "SKIPPED";
        };
    }

    /**
     * Writes the rows into the file, and the sums into the README.
     *
     * @param order names of all lines, in the order of the table
     */
    void write(List<Outcome> outcomes, List<String> order) throws IOException {
        String page = Files.readString(file);
        Map<String, List<String>> rows = new LinkedHashMap<>();
        order.forEach(name -> rows.put(name, new ArrayList<>()));
        present(between(page)).forEach((line, old) -> rows.replace(line, new ArrayList<>(old)));
        outcomes.forEach(outcome -> rows.replace(outcome.line(), new ArrayList<>()));
        outcomes.forEach(
                outcome -> rows.getOrDefault(outcome.line(), new ArrayList<>()).add(row(outcome)));
        List<String> table = new ArrayList<>(List.of(header()));
        rows.values().forEach(table::addAll);
        String written = with(page, table);
        Files.writeString(file, written);
        Files.writeString(readme, with(Files.readString(readme), FaultSums.table(written)));
    }

    private static String between(String page) {
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    }

    private static String with(String page, List<String> table) {
        return page.replace(BEGIN + between(page) + END, BEGIN + "\n" + String.join("\n", table) + "\n" + END);
    }

    private static Map<String, List<String>> present(String table) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Arrays.stream(table.strip().split("\n", -1))
                .skip(2)
                .filter(row -> row.startsWith("| "))
                .forEach(row -> rows.computeIfAbsent(row.split("\\|", -1)[1].strip(), line -> new ArrayList<>())
                        .add(row));
        return rows;
    }
}
