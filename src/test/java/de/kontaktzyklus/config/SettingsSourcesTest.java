package de.kontaktzyklus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    @Test
    void every_clause_of_the_concept_and_every_rule_of_computing_stands_in_the_rules() {
        Stream<String> clauses =
                Stream.iterate(1, number -> number + 1).limit(12).map(number -> "C" + number);
        Stream<String> rules = Stream.iterate(1, number -> number + 1).limit(10).map(number -> "2." + number);

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
