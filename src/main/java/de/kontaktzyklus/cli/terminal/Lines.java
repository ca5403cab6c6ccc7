package de.kontaktzyklus.cli.terminal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a page. A long sentence goes on in the next line, so that 80 columns show all of it. */
public final class Lines {

    private static final int COLUMNS = 80;
    private static final String INDENT = "  ";

    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    public Lines(Texts texts) {
        this.texts = texts;
    }

    public void say(String key, Object... values) {
        String rest = texts.text(key, values).stripTrailing();
        for (int end = lineEnd(rest); end > 0; end = lineEnd(rest)) {
            lines.add(rest.substring(0, end));
            rest = INDENT + rest.substring(end + 1);
        }
        lines.add(rest);
    }

    /**
     * The last blank that fits; behind a word that fits into no line, such as a path, the next one; 0 where all fits.
     */
    private static int lineEnd(String text) {
        if (text.length() <= COLUMNS) {
            return 0;
        }
        int fitting = text.lastIndexOf(' ', COLUMNS);
        int end = fitting >= INDENT.length() ? fitting : text.indexOf(' ', COLUMNS);
        return Math.max(0, end);
    }

    public void blank() {
        lines.add("");
    }

    public void table(TextTable table) {
        lines.addAll(table.lines());
    }

    public void writeTo(Writer out) throws IOException {
        for (String line : lines) {
            out.append(line).append('\n');
        }
    }
}
