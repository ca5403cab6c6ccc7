package de.kontaktzyklus.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTextsTest {

    /** As the sources name them. */
    private static final Set<String> FOUND = Pattern.compile("\\bProblem\\.(\\w+)")
            .matcher(sources())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void each_problem_has_its_sentence_and_each_sentence_its_problem(String language) {
        assertThat(bundle(language).keySet())
                .filteredOn(key -> !"of-default".equals(key))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Problem.values())
                        .map(problem -> "problem." + problem)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void each_problem_is_found_somewhere(Problem problem) {
        assertThat(FOUND).contains(problem.name());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            de | x.properties:3: smtp.port "0": ist nicht erlaubt; erlaubt: eine ganze Zahl von 1 bis 65535
            en | x.properties:3: smtp.port "0": is not allowed; allowed: a whole number from 1 to 65535
            """)
    void a_finding_names_file_line_key_value_and_what_is_allowed(String language, String line) {
        FindingTexts texts = new FindingTexts(Locale.forLanguageTag(language));

        assertThat(texts.line(new ConfigurationFinding(
                        "x.properties", 3, "smtp.port", "0", Problem.NO_NUMBER, List.of("1", "65535"))))
                .isEqualTo(line);
    }

    @Test
    void what_is_not_known_is_left_out() {
        assertThat(new FindingTexts(Locale.GERMAN)
                        .line(new ConfigurationFinding("x.yaml", 0, "", "", Problem.EMPTY_FILE, List.of())))
                .isEqualTo("x.yaml: diese Datei ist leer");
    }

    @Test
    void braces_of_a_placeholder_are_shown_as_they_are_written() {
        assertThat(new FindingTexts(Locale.GERMAN)
                        .line(new ConfigurationFinding("x", 1, "k", "…", Problem.SECRET_IN_PLAIN_TEXT, List.of())))
                .endsWith("erlaubt: {{env:NAME:}}, oder leer");
    }

    private static String sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "de.kontaktzyklus.config.messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
