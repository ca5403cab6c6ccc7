package de.kontaktzyklus.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A page of text in the making; long sentences go on in the next line, so that a terminal of 80 columns shows them whole. */
final class Lines {

    private static final int COLUMNS = 80;

    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    Lines(Texts texts) {
        this.texts = texts;
    }

    void say(String key, Object... values) {
        String rest = texts.text(key, values).stripTrailing();
        while (rest.length() > COLUMNS && rest.lastIndexOf(' ', COLUMNS) > 0) {
            int end = rest.lastIndexOf(' ', COLUMNS);
            lines.add(rest.substring(0, end));
            rest = "  " + rest.substring(end + 1);
        }
        lines.add(rest);
    }

    void blank() {
        lines.add("");
    }

    void table(TextTable table) {
        lines.addAll(table.lines());
    }

    void writeTo(Writer out) throws IOException {
        for (String line : lines) {
            out.append(line).append('\n');
        }
    }
}
