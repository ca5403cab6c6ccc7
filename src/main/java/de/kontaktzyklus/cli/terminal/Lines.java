package de.kontaktzyklus.cli.terminal;

import de.kontaktzyklus.texts.WrappedText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
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
        lines.addAll(WrappedText.lines(texts.text(key, values).stripTrailing(), Terminal.COLUMNS, "", INDENT));
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
