package de.kontaktzyklus.cli.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.cli.demo.invented.InventedOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invented office under another policy: people under 25 every month, Förderprofil every two months. */
class WhatIfCommandTest {

    private static final String DAY = "2026-11-30";

    @TempDir
    private Path folder;

    private Path cases;
    private Path policy;

    @BeforeEach
    void there_is_an_office_and_another_policy() throws IOException {
        InventedOffice.writeInto(folder, LocalDate.parse(DAY));
        cases = folder.resolve("faelle_2026-11-30.csv");
        policy = otherPolicy(folder.resolve("under-25-every-month.yaml"));
    }

    @Test
    void both_sides_are_what_assess_says_under_each_policy() throws IOException {
        JsonNode whatIf = new ObjectMapper().readTree(whatIf("--format", "json").out());

        assertThat(counts(whatIf.get("before"))).isEqualTo(assessed(Path.of("config")));
        assertThat(counts(whatIf.get("after"))).isEqualTo(assessed(configurationWith(policy)));
        assertThat(counts(whatIf.get("before"))).isNotEqualTo(counts(whatIf.get("after")));
    }

    @Test
    void the_list_names_exactly_the_cases_that_assess_judges_differently() throws IOException {
        List<String> before = decisions(Path.of("config"));
        List<String> after = decisions(configurationWith(policy));
        List<String> different = Stream.iterate(1, line -> line < before.size(), line -> line + 1)
                .filter(line -> !essence(before.get(line)).equals(essence(after.get(line))))
                .map(line -> essence(before.get(line)) + " → " + essence(after.get(line)))
                .toList();

        JsonNode whatIf = new ObjectMapper().readTree(whatIf("--format", "json").out());
        List<String> listed = whatIf("--format", "csv")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(field -> String.join(";", field[0], field[1], field[3], field[5], field[7]) + " → "
                        + String.join(";", field[0], field[2], field[4], field[6], field[8]))
                .toList();

        assertThat(different).containsAll(listed);
        assertThat(listed).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(listed.size() + whatIf.get("changedProtected").intValue()).isEqualTo(different.size());
        assertThat(whatIf.get("otherStatus").intValue()
                        + whatIf.get("otherWindow").intValue())
                .isEqualTo(different.size());
    }

    @Test
    void the_page_says_what_changes_on_lines_that_fit_a_terminal() {
        Shell.Result result = whatIf();

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out())
                .contains(
                        "Was wäre, wenn? Stand 30.11.2026 (faelle_2026-11-30.csv, 1.210 Zeilen)",
                        "Dann:   under-25-every-month.yaml, gilt ab 01.03.2012",
                        "nicht im Geltungsbereich  nicht fällig",
                        "Einhaltungsquote",
                        "F Förderprofil",
                        "KW 49, 30.11.2026");
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void the_same_policy_changes_nothing() {
        Shell.Result result = run("--policy", "config/contact-policy.yaml");

        assertThat(result.out()).contains("Kein Fall wird anders beurteilt.").doesNotContain("→ 0");
        assertThat(run("--policy", "config/contact-policy.yaml", "--format", "csv")
                        .out()
                        .lines())
                .hasSize(1);
    }

    @Test
    void a_mistake_in_the_policy_is_named_with_file_line_and_key() throws IOException {
        Files.writeString(policy, Files.readString(policy).replace("M: { every: 6 weeks", "M: { every: six weeks"));

        Shell.Result result = whatIf();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("under-25-every-month.yaml", "every", "six weeks");
    }

    @Test
    void a_policy_file_that_is_not_there_is_refused() {
        Shell.Result result = run("--policy", folder.resolve("nirgends.yaml").toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("nirgends.yaml");
    }

    private Shell.Result whatIf(String... more) {
        return run(Stream.concat(Stream.of("--policy", policy.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private Shell.Result run(String... more) {
        return new Shell(Map.of())
                .run(Stream.concat(Stream.of("what-if", "--cases", cases.toString(), "--as-of", DAY), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** As docs/vorausschau.md tells to make one: a copy of the shipped policy with two places changed. */
    private static Path otherPolicy(Path file) throws IOException {
        String shipped = Files.readString(Path.of("config/contact-policy.yaml"));
        String other = shipped.replace("enabled: false", "enabled: true")
                .replace("F: { between: [2 months, 3 months]", "F: { every: 2 months");
        assertThat(other).isNotEqualTo(shipped);
        return Files.writeString(file, other);
    }

    private Path configurationWith(Path otherPolicy) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = config.resolve(file.getFileName().toString());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
        Files.write(config.resolve("contact-policy.yaml"), Files.readAllBytes(otherPolicy));
        return config;
    }

    private List<String> decisions(Path config) {
        return new Shell(Map.of())
                .run("assess", "--config", config.toString(), "--cases", cases.toString(), "--as-of", DAY)
                .out()
                .lines()
                .toList();
    }

    private Map<String, Integer> assessed(Path config) {
        return decisions(config).stream()
                .skip(1)
                .collect(Collectors.groupingBy(line -> line.split(";", -1)[1], Collectors.summingInt(line -> 1)));
    }

    private static Map<String, Integer> counts(JsonNode side) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        side.get("rows")
                .get("byStatus")
                .properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().intValue()));
        return counts;
    }

    /** Customer, status, reason, first and latest day of a line that assess writes. */
    private static String essence(String decision) {
        String[] field = decision.split(";", -1);
        return String.join(";", field[0], field[1], field[2], field[4], field[5]);
    }
}
