package de.kontaktzyklus.config.settings;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program with its arguments, or none. Among the arguments may be a secret in any form, so no log line, error text or
 * dump shows more than the program and the names of its options.
 *
 * @param words program and arguments; empty for none
 */
public record Command(List<String> words) {

    static final Command NONE = new Command(List.of());

    /** Separated by blanks; those between double quotes belong to the word. */
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

    private static final Pattern PROGRAM = Pattern.compile("(?!.*://)[^=]+");
    private static final Pattern OPTION = Pattern.compile("-[A-Za-z]|--[a-z][a-z-]*");
    private static final Pattern OPTION_WITH_VALUE = Pattern.compile("(--[a-z][a-z-]*=).*");

    public Command {
        words = List.copyOf(words);
    }

    /** What a line calls: a program that is there and may be started, with its arguments, or none; else empty. */
    static Optional<Command> of(String line) {
        return Optional.of(line)
                .filter(Command::isClosed)
                .map(it -> new Command(rawWords(it).stream()
                        .map(word -> word.replace("\"", ""))
                        .toList()))
                .filter(Command::canStart);
    }

    /** Of a line, whatever it calls: the program and the names of options. */
    static String shown(String line) {
        List<String> words = rawWords(line);
        StringBuilder shown = new StringBuilder();
        for (String word : words) {
            shown.append(shown.isEmpty() ? program(word) : " " + argument(word));
        }
        return shown.toString();
    }

    /** A variable before the program, or an address in its place, may hold a secret. */
    private static String program(String word) {
        return PROGRAM.matcher(word).matches() ? word : SecretText.HIDDEN;
    }

    private static String argument(String word) {
        if (OPTION.matcher(word).matches()) {
            return word;
        }
        Matcher withValue = OPTION_WITH_VALUE.matcher(word);
        return (withValue.matches() ? withValue.group(1) : "") + SecretText.HIDDEN;
    }

    private static List<String> rawWords(String line) {
        return WORD.matcher(line).results().map(word -> word.group()).toList();
    }

    /** What follows a quote without a second one would be cut at its blanks. */
    private static boolean isClosed(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 0;
    }

    private boolean canStart() {
        return words.isEmpty()
                || Amounts.path(words.get(0))
                        .filter(program ->
                                program.isAbsolute() && Files.isExecutable(program) && Files.isRegularFile(program))
                        .isPresent();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    @Override
    public String toString() {
        return "Command[" + (isEmpty() ? "" : words.get(0) + " " + SecretText.HIDDEN) + "]";
    }
}
