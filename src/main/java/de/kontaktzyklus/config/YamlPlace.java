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
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a YAML file that must hold a value of a certain type. A wrong value becomes a finding with its line, and a
 * harmless value takes its place, so that the rest of the file is still checked.
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
        String text = TextFile.read(file);
        try {
            Node top =
                    new Compose(settings).composeString(text).orElseThrow(() -> refused(file, 0, Problem.EMPTY_FILE));
            return new YamlPlace(file.toString(), "", top, findings);
        } catch (YamlEngineException e) {
            throw new ConfigurationException(List.of(YamlSyntax.fault(file, text, e)));
        }
    }

    YamlPlace below(String name, Node value) {
        return new YamlPlace(file, key.isEmpty() ? name : key + "." + name, value, findings);
    }

    public YamlMap map() {
        return YamlMap.of(this);
    }

    /** The entries of a list. A single value is no list. */
    public List<YamlPlace> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(entry -> new YamlPlace(file, key, entry, findings))
                    .toList();
        }
        refuse(Problem.NO_LIST);
        return List.of();
    }

    /** Text that is not empty. */
    public String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        refuse(Problem.NO_TEXT);
        return "";
    }

    public boolean flag() {
        String text = text();
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            refuse(Problem.NONE_OF_THE_WORDS, "true, false");
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
            refuse(Problem.NO_NUMBER, least, most);
        }
        return number.orElse(least);
    }

    public LocalDate date() {
        String text = text();
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException e) {
            refuse(Problem.NO_DATE);
            return LocalDate.EPOCH;
        }
    }

    public void refuse(Problem problem, Object... details) {
        String value = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        boolean isKeyItself = key.equals(value) || key.endsWith("." + value);
        findings.add(file, line(), key, isKeyItself ? "" : value, problem, details);
    }

    /** The first line of the file is 1. */
    int line() {
        return node.getStartMark().map(YamlPlace::line).orElse(0);
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    private static ConfigurationException refused(Path file, int line, Problem problem, String... details) {
        return new ConfigurationException(
                List.of(new ConfigurationFinding(file.toString(), line, "", "", problem, List.of(details))));
    }
}
