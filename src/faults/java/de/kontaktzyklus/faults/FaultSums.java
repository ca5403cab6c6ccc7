package de.kontaktzyklus.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table of the README: what {@code docs/faults.md} tells row by row, in sums, one row a line. Without {@code red},
 * whose damage is done on purpose.
 */
final class FaultSums {

    private static final String RED = "red";
    private static final int FIRST_FIGURE = 3;
    private static final int FIGURES = 5;

    private FaultSums() {}

    /** @param page the text of {@code docs/faults.md} */
    static List<String> table(String page) {
        List<String> rows = rows(page, "| `");
        List<String> table = new ArrayList<>();
        table.add("| | what is done | injected | recovered | lost | doubled | corrupted |");
        table.add("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        for (String line : rows) {
            String name = cell(line, 1).replace("`", "");
            List<String> shown = rows(page, "| " + name + " |");
            if (!name.equals(RED) && !shown.isEmpty()) {
                table.add("| `" + name + "` | " + withoutLinks(cell(line, 2)) + " | " + sums(shown) + " |");
            }
        }
        return table;
    }

    private static String sums(List<String> rows) {
        int[] sums = new int[FIGURES];
        for (String row : rows) {
            for (int figure = 0; figure < FIGURES; figure++) {
                sums[figure] += Integer.parseInt(cell(row, FIRST_FIGURE + figure));
            }
        }
        return Arrays.stream(sums).mapToObj(String::valueOf).collect(Collectors.joining(" | "));
    }

    /** They lead from the folder of the page, not from that of the README. */
    private static String withoutLinks(String text) {
        return text.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1");
    }

    private static List<String> rows(String page, String beginning) {
        return page.lines().filter(row -> row.startsWith(beginning)).toList();
    }

    private static String cell(String row, int number) {
        return row.split("\\|", -1)[number].strip();
    }
}
