package de.kontaktzyklus.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What is wrong with a text that is no YAML: where it is to be mended, and what belongs there. The parser says where it
 * stumbled, and in its own words; that is often lines behind the mistake.
 */
public final class YamlSyntax {

    private final Path file;
    private final String text;

    private YamlSyntax(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The first mistake of a file; empty if it can be read as YAML. */
    public static Optional<ConfigurationFinding> fault(Path file) {
        try {
            String text = TextFile.read(file);
            try {
                new Compose(LoadSettings.builder().build()).composeString(text);
                return Optional.empty();
            } catch (YamlEngineException e) {
                return Optional.of(fault(file, text, e));
            }
        } catch (ConfigurationException unreadable) {
            return unreadable.findings().stream().findFirst();
        }
    }

    /** What the parser means. */
    static ConfigurationFinding fault(Path file, String text, YamlEngineException e) {
        YamlSyntax syntax = new YamlSyntax(file, text);
        if (e instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            return syntax.of(marked, marked.getProblemMark().get());
        }
        return e instanceof ReaderException special
                ? syntax.atCharacter(special.getPosition(), special.getCodePoint())
                : syntax.finding(0, Problem.NO_YAML);
    }

    private ConfigurationFinding of(MarkedYamlEngineException e, Mark stumbled) {
        String said = String.valueOf(e.getProblem());
        String during = String.valueOf(e.getContext());
        Mark begun = e.getContextMark().orElse(stumbled);
        if (said.contains("TAB")) {
            return at(stumbled, Problem.YAML_TAB);
        }
        if (during.contains("quoted scalar") && said.contains("unexpected")) {
            return at(begun, Problem.YAML_QUOTE_OPEN, character(begun));
        }
        if (said.contains("expected ','")) {
            return at(begun, Problem.YAML_BRACKET_OPEN, character(begun), stumbled.getLine() + 1);
        }
        if (said.contains("mapping values are not allowed")) {
            return at(stumbled, Problem.YAML_COLON);
        }
        if (said.contains("expected ':'")) {
            return at(begun, Problem.YAML_NO_COLON);
        }
        if (said.contains("another document")) {
            return at(stumbled, Problem.YAML_SECOND_DOCUMENT);
        }
        if (said.contains("<block end>") || said.contains("node content") || said.contains("not allowed here")) {
            return ofStructure(said, stumbled);
        }
        if (said.contains("escape")) {
            return at(stumbled, Problem.YAML_ESCAPE);
        }
        boolean isAboutBeginning = said.contains("cannot start any token")
                || said.contains("undefined alias")
                || during.contains("alias")
                || during.contains("anchor")
                || during.contains("block scalar");
        return isAboutBeginning
                ? at(begun, Problem.YAML_CHARACTER, character(begun))
                : at(stumbled, Problem.NO_YAML_HERE);
    }

    private ConfigurationFinding ofStructure(String said, Mark stumbled) {
        if (said.contains("found '<scalar>'")) {
            return at(stumbled, Problem.YAML_BEHIND_VALUE);
        }
        String character = character(stumbled);
        return "]},".contains(character) && !character.isEmpty()
                ? at(stumbled, Problem.YAML_CHARACTER_TOO_MUCH, character)
                : at(stumbled, Problem.YAML_INDENT);
    }

    /** A character that no YAML may hold; the place counts in code points. */
    private ConfigurationFinding atCharacter(int position, int codePoint) {
        String before = text.substring(0, text.offsetByCodePoints(0, Math.min(position, text.length())));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return finding(line, Problem.YAML_SPECIAL, column, String.format("U+%04X", codePoint));
    }

    private ConfigurationFinding at(Mark mark, Problem problem, Object... details) {
        Object[] all = new Object[details.length + 1];
        all[0] = mark.getColumn() + 1;
        System.arraycopy(details, 0, all, 1, details.length);
        return finding(mark.getLine() + 1, problem, all);
    }

    private ConfigurationFinding finding(int line, Problem problem, Object... details) {
        List<String> texts = List.of(details).stream().map(String::valueOf).toList();
        return new ConfigurationFinding(file.toString(), line, "", "", problem, texts);
    }

    /** What stands at a place; empty at the end of a line. */
    private String character(Mark mark) {
        return text.lines()
                .skip(mark.getLine())
                .findFirst()
                .filter(line -> mark.getColumn() < line.length())
                .map(line -> line.substring(mark.getColumn(), mark.getColumn() + 1))
                .orElse("");
    }
}
