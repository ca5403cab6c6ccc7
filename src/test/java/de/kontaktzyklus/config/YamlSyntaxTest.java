package de.kontaktzyklus.config;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.terminal.FindingTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text that is no YAML is told by where it is to be mended, and by what belongs there. */
class YamlSyntaxTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            indented by a tab                | a:$>b: 1                  | 2 | Spalte 1: hier steht ein Tabulator
            a quotation mark is left open    | a: "x$b: 2$               | 1 | Spalte 4: das Anführungszeichen " wird
            the same with a single one       | a: 1$b: 'x$               | 2 | Spalte 4: das Anführungszeichen ' wird
            a bracket is left open           | a:$ b: [x, y$ c: [z]      | 2 | Spalte 5: die Klammer [ wird nicht
            a comma is missing in a list     | a: ["x" "y"]              | 1 | zwischen zwei Einträgen fehlt ein Komma
            a brace is left open             | a: {x: 1$b: 2             | 1 | Spalte 4: die Klammer { wird nicht
            a second colon                   | a: b: c                   | 1 | Spalte 5: hier darf kein Doppelpunkt
            no colon behind a key            | a: >$ x$z                 | 3 | Spalte 1: hier wird ein Schlüssel mit
            the indent fits nowhere          | a:$  - x$ b: 1            | 3 | Spalte 2: diese Zeile passt nicht zu
            a list among keys                | a: 1$- b                  | 2 | Spalte 1: diese Zeile passt nicht zu
            text behind a quoted value       | a: "x" y                  | 1 | Spalte 8: hinter einem Wert in
            a value that begins with @       | a: @x                     | 1 | Spalte 4: mit @ darf ein Wert nicht
            a value that begins with *       | a: *x                     | 1 | Spalte 4: mit * darf ein Wert nicht
            a value that begins with a grave | a: `x`                    | 1 | Spalte 4: mit ` darf ein Wert nicht
            a bracket too much               | a: {b}}                   | 1 | Spalte 7: das Zeichen } gehört hier
            a bracket that nobody opened     | a: ]                      | 1 | Spalte 4: das Zeichen ] gehört hier
            an entry without a value         | a: [a,,b]                 | 1 | Spalte 7: das Zeichen , gehört hier
            a Windows path in quotes         | a: "C:\\quatsch"          | 1 | hinter einem Rückstrich keine Bedeutung
            a second document                | a: 1$---$b: 2             | 2 | Spalte 1: mit --- beginnt hier ein
            a control character              | a: 1$b: x^                | 2 | Spalte 5: hier steht ein unsichtbares
            what has no words of its own     | %YAML x$---$a: 1          | 1 | Spalte 7: hier ist das YAML nicht
            """)
    void each_mistake_is_told_where_it_is(String why, String text, int line, String words) throws IOException {
        Path file = Files.writeString(
                folder.resolve("columns.yaml"),
                text.replace('$', '\n').replace(">b", "\tb").replace('^', '\u0007') + "\n");

        ConfigurationFinding finding = YamlSyntax.fault(file).orElseThrow();

        assertThat(finding.line()).isEqualTo(line);
        String german = new FindingTexts(Locale.GERMAN).line(finding);
        assertThat(german).startsWith(file + ":" + line + ": ").contains(words);
        String english = new FindingTexts(Locale.ENGLISH).line(finding);
        assertThat(english).startsWith(file + ":" + line + ": column ").doesNotContain("Spalte");
        assertThat(german + english).doesNotContain("while scanning", "but found", "any token", "block end");
    }

    @Test
    void what_is_yaml_has_no_fault() {
        assertThat(YamlSyntax.fault(Path.of("config", "contact-policy.yaml"))).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_told_as_such() {
        assertThat(YamlSyntax.fault(folder.resolve("x.yaml")))
                .map(ConfigurationFinding::problem)
                .contains(Problem.MISSING_FILE);
    }
}
