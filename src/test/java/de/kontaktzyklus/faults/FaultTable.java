package de.kontaktzyklus.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table in {@code docs/faults.md}: rows of lines that were run replace those of the same lines, the others stay. */
final class FaultTable {

    private static final String BEGIN = "<!-- faults:begin -->";
    private static final String END = "<!-- faults:end -->";
    private static final String HEADER =
            "| line | fault | injected | recovered | lost | doubled | corrupted | counted | result |";
    private static final String RULE = "| --- | --- | ---: | ---: | ---: | ---: | ---: | --- | --- |";

    private final Path file;

    FaultTable(Path file) {
        this.file = file;
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
     * Writes the rows into the file.
     *
     * @param order names of all lines, in the order of the table
     */
    void write(List<Outcome> outcomes, List<String> order) throws IOException {
        String page = Files.readString(file);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        Map<String, List<String>> rows = new LinkedHashMap<>();
        order.forEach(name -> rows.put(name, new ArrayList<>()));
        present(page.substring(begin, end)).forEach((line, old) -> rows.replace(line, new ArrayList<>(old)));
        outcomes.forEach(outcome -> rows.replace(outcome.line(), new ArrayList<>()));
        outcomes.forEach(
                outcome -> rows.getOrDefault(outcome.line(), new ArrayList<>()).add(row(outcome)));
        List<String> table = new ArrayList<>(List.of("", header()));
        rows.values().forEach(table::addAll);
        Files.writeString(file, page.substring(0, begin) + String.join("\n", table) + "\n" + page.substring(end));
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
