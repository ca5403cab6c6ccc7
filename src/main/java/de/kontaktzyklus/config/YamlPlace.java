package de.kontaktzyklus.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a YAML file, asked for the type of value that belongs there. A wrong value becomes a finding with its line, and
 * something harmless goes on in its stead, so that the rest of the file is still looked at.
 *
 * @param key keys from the top of the file down to here, with dots between
 */
public record YamlPlace(String file, String key, Node node, Findings findings) {

    private static final int LONGEST_NUMBER = 9;

    /**
     * The top of a file.
     *
     * @throws ConfigurationException when the file is missing, empty, or no YAML
     */
    public static YamlPlace top(Path file, Findings findings) {
        LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
        try {
            Node top = new Compose(settings)
                    .composeString(TextFile.read(file))
                    .orElseThrow(() -> refused(file, 0, "is empty"));
            return new YamlPlace(file.toString(), "", top, findings);
        } catch (MarkedYamlEngineException e) {
            throw refused(file, line(e.getProblemMark()), "is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw refused(file, 0, "is no YAML");
        }
    }

    YamlPlace below(String name, Node value) {
        return new YamlPlace(file, key.isEmpty() ? name : key + "." + name, value, findings);
    }

    public YamlMap map() {
        return YamlMap.of(this);
    }

    /** The entries of a list; a single value is no list. */
    public List<YamlPlace> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(entry -> new YamlPlace(file, key, entry, findings))
                    .toList();
        }
        refuse("is no list; allowed: [one, another] or one line with a dash for each");
        return List.of();
    }

    /** Text that is not empty. */
    public String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        refuse("is no text");
        return "";
    }

    public boolean flag() {
        String text = text();
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            refuse("is not allowed; allowed: true, false");
        }
        return text.equals("true");
    }

    public int number(int least, int most) {
        String text = text();
        Optional<Integer> number = Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1," + LONGEST_NUMBER + "}"))
                .map(Integer::valueOf)
                .filter(value -> least <= value && value <= most);
        if (number.isEmpty() && !text.isEmpty()) {
            refuse("is not allowed; allowed: a whole number from " + least + " to " + most);
        }
        return number.orElse(least);
    }

    public LocalDate date() {
        String text = text();
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException e) {
            refuse("is no date; allowed: a day that exists, written like 2012-03-01");
            return LocalDate.EPOCH;
        }
    }

    public void refuse(String problem) {
        String value = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        boolean isKeyItself = key.equals(value) || key.endsWith("." + value);
        findings.add(file, line(), key, isKeyItself ? "" : value, problem);
    }

    /** The first line of the file is 1. */
    int line() {
        return line(node.getStartMark());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(start -> start.getLine() + 1).orElse(0);
    }

    private static ConfigurationException refused(Path file, int line, String problem) {
        return new ConfigurationException(List.of(new ConfigurationFinding(file.toString(), line, "", "", problem)));
    }
}
