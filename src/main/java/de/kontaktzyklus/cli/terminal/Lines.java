package de.kontaktzyklus.cli.terminal;

import de.kontaktzyklus.texts.WrappedText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the lines of a page. A long sentence goes on in the next line, so that it fits into 80 columns. */
public final class Lines {

    private static final String INDENT = "  ";

    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    public Lines(Texts texts) {
        this.texts = texts;
    }

    public void say(String key, Object... values) {
        add(texts.text(key, values));
    }

    /** Adds a text in lines that fit. */
    public void add(String text) {
        lines.addAll(fitting(text));
    }

    /** @param text may begin with blanks; then its further lines stand further to the right, too */
    static List<String> fitting(String text) {
        String indent = " ".repeat(text.length() - text.stripLeading().length());
        return Arrays.stream(text.strip().split("\n", -1))
                .flatMap(line -> WrappedText.lines(line, Terminal.COLUMNS, indent, indent + INDENT).stream())
                .toList();
    }

    public void blank() {
        lines.add("");
    }

    public void asTheyAre(List<String> made) {
        lines.addAll(made);
    }

    public void table(TextTable table) {
        asTheyAre(table.lines());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public List<String> toList() {
        return List.copyOf(lines);
    }

    public void writeTo(Writer out) throws IOException {
        for (String line : lines) {
            out.append(line).append('\n');
        }
    }
}
