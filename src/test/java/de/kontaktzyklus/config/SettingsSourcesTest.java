package de.kontaktzyklus.config;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the configuration names as its source, its reader has. */
class SettingsSourcesTest {

    private static final Pattern SOURCE = Pattern.compile("Source: (?<source>[^;]+?)(;.*)?\\.$");

    /** The concept, a law, a standard, a page of ours or of a maker, or who decides it. */
    private static final Pattern KINDS = Pattern.compile("the concept, C([1-9]|1[0-2])"
            + "|§§? [0-9]+[a-z]?( \\([0-9]+\\))? (SGB (I|II|X)|BGB)"
            + "|Art\\. [0-9]+( \\([0-9]+\\))?( [a-z])? DSGVO"
            + "|RFC [0-9]+(, ([0-9.]+( and [0-9.]+)?|RFC [0-9]+))?"
            + "|docs/[a-z0-9/-]+\\.md(, .+)?"
            + "|Microsoft Learn, .+"
            + "|the (office|specialist application|mail server)('s .+)?");

    private static final Pattern PAGE = Pattern.compile("docs/[a-z0-9/-]+\\.md(, (?<place>2\\.[0-9]+|[^.:;\")]+))?");

    /** Papers that are in no package; "requirements" as a word of its own would be one. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(requirements?|Anforderungen|contract [0-9]|Vertrag [0-9]|notes on|issue)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PAPERS = Pattern.compile(
            "\\b(requirements?,? (sections? )?C?[0-9]|contract,? (sections? )?[0-9]|of the (contract|requirements)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE = Pattern.compile("`(?<code>[A-Z_]+)`");

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void each_setting_names_a_source_of_an_allowed_kind(SettingsCatalogue.Setting setting) {
        Matcher source = SOURCE.matcher(setting.allowed());

        assertThat(source.find()).as(setting.allowed()).isTrue();
        assertThat(source.group("source")).matches(KINDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kontaktzyklus.properties", "contact-policy.yaml", "office-calendar.yaml", "columns.yaml"})
    void each_page_that_is_named_is_there_with_its_heading(String file) throws IOException {
        String text = Files.readString(Path.of("config", file));

        assertThat(PAGE.matcher(text).results().toList()).isNotEmpty();
        PAGE.matcher(text).results().forEach(named -> {
            Path page = Path.of(named.group().split(",", 2)[0]);
            assertThat(page).exists();
            if (named.group(2) != null) {
                assertThat(headings(page))
                        .as(named.group())
                        .contains(named.group(2).strip());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"kontaktzyklus.properties", "contact-policy.yaml", "office-calendar.yaml", "columns.yaml"})
    void no_paper_is_named_that_its_reader_has_not(String file) throws IOException {
        assertThat(Files.readString(Path.of("config", file)).lines())
                .filteredOn(ELSEWHERE.asPredicate())
                .isEmpty();
    }

    /** The papers of those who build the program are in no package either. */
    @ParameterizedTest
    @ValueSource(strings = {"docs", "routes", "src/main", "src/test", "src/faults"})
    void no_page_and_no_comment_names_a_paper_that_its_reader_has_not(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(md|java|yaml|properties|jte)"))
                            .flatMap(SettingsSourcesTest::lines)
                            .filter(PAPERS.asPredicate()))
                    .isEmpty();
        }
    }

    @Test
    void no_rule_of_computing_has_the_program_as_its_source() {
        assertThat(lines(Path.of("docs/rules.md"))).noneMatch(line -> line.matches("\\| 2\\..*\\| the program \\|"));
    }

    @Test
    void the_order_of_the_checks_has_every_reason_in_the_row_of_its_check() {
        List<String> checks = lines(Path.of("docs/rules.md"))
                .filter(line -> line.matches("\\| [0-9]+ \\| .*"))
                .map(line -> line.split("\\|", -1)[1].strip() + ": "
                        + CODE.matcher(line)
                                .results()
                                .map(found -> found.group(1))
                                .toList())
                .toList();

        assertThat(checks)
                .isEqualTo(Arrays.stream(Reason.values())
                        .collect(Collectors.groupingBy(Reason::check, TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(check -> check.getKey() + ": " + check.getValue())
                        .toList());
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_clause_of_the_concept_and_every_rule_of_computing_stands_in_the_rules() {
        Stream<String> clauses =
                Stream.iterate(1, number -> number + 1).limit(12).map(number -> "C" + number);
        Stream<String> rules = Stream.iterate(1, number -> number + 1).limit(11).map(number -> "2." + number);

        assertThat(headings(Path.of("docs/rules.md")))
                .containsAll(Stream.concat(clauses, rules).toList());
    }

    static Stream<SettingsCatalogue.Setting> settings() {
        return SettingsCatalogue.read(Path.of("config")).settings().stream();
    }

    /** Headings, and the first cells of tables. */
    private static List<String> headings(Path page) {
        try {
            return Files.readString(page)
                    .lines()
                    .filter(line -> line.startsWith("#") || line.startsWith("| "))
                    .map(line -> line.startsWith("#") ? line.replaceFirst("#+ ", "") : line.split("\\|", -1)[1].strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
