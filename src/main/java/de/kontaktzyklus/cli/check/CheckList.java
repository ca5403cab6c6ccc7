package de.kontaktzyklus.cli.check;

import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.readiness.LookState;
import de.kontaktzyklus.texts.PaddedText;
import de.kontaktzyklus.texts.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The lines of a check: the state in words, then what was looked at, within 80 columns; told as soon as they are known.
 */
final class CheckList {

    private static final String BETWEEN = "  ";
    private static final String ARROW = "→ ";

    private final Texts texts;
    private final Consumer<String> page;
    private final List<CheckLine> lines = new ArrayList<>();
    private final int width;

    /** @param page gets what a person reads, line by line */
    CheckList(Texts texts, Consumer<String> page) {
        this.texts = texts;
        this.page = page;
        this.width = Stream.of(LookState.values())
                .mapToInt(state -> word(state).length())
                .max()
                .orElse(0);
    }

    void add(CheckLine line) {
        lines.add(line);
        String indent = " ".repeat(width) + BETWEEN;
        print(line.said(), PaddedText.toTheLeft(word(line.state()), width) + BETWEEN, indent);
        line.todo().ifPresent(todo -> print(todo, indent + ARROW, indent + " ".repeat(ARROW.length())));
    }

    private void print(String text, String first, String next) {
        WrappedText.lines(text, Terminal.COLUMNS, first, next).forEach(line -> page.accept(line.stripTrailing()));
    }

    private String word(LookState state) {
        return texts.text("check.state." + state);
    }

    List<CheckLine> lines() {
        return List.copyOf(lines);
    }

    int count(LookState state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    /** The worst of them. */
    LookState state() {
        return lines.stream().map(CheckLine::state).reduce(LookState.FINE, CheckList::worse);
    }

    private static LookState worse(LookState one, LookState other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** How many findings, hints and things there are. */
    void end() {
        print(texts.text("check.end", count(LookState.FAULT), count(LookState.HINT), lines.size()), "", "");
    }
}
