package de.kontaktzyklus.export.text;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one cleaner of texts (docs/operations.md, What an export may look like), for header names, keys, codes, dates,
 * cycles and flags alike: takes away what nobody sees, blanks around a value, and what spreadsheets wrap around a text
 * so that it stays one. It remembers what it has met in the last text, so that somebody can be told.
 */
public final class Cleaner {

    private static final String FORMULA = "=\"…\"";
    private static final String APOSTROPHE = "'";

    private final Set<String> traces = new TreeSet<>();

    /** The text without what does not belong to it. */
    public String clean(String text) {
        traces.clear();
        String bare = CellText.trimmed(isPlain(text) ? text : visible(text));
        return bare.isEmpty() ? bare : unwrapped(bare);
    }

    /** Free text keeps what people write, but for what no text has: NUL and the old end-of-file sign. */
    public String cleanFree(String text) {
        traces.clear();
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (c == 0 || c == CellText.END_OF_FILE) {
                traces.add(name((char) c));
            } else {
                kept.append((char) c);
            }
        });
        return CellText.trimmed(kept.toString());
    }

    /** What was taken away from the last text besides blanks around it, by name: {@code U+200B}. */
    public Set<String> traces() {
        return traces;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!CellText.isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (CellText.isPlain(c)) {
                visible.append(c);
            } else {
                traces.add(name(c));
                visible.append(CellText.isInvisible(c) ? "" : " ");
            }
        }
        return visible.toString();
    }

    private String unwrapped(String text) {
        String inner = text;
        if (inner.length() > 2 && inner.startsWith("=\"") && inner.endsWith("\"")) {
            traces.add(FORMULA);
            inner = CellText.trimmed(inner.substring(2, inner.length() - 1).replace("\"\"", "\""));
        }
        if (inner.startsWith(APOSTROPHE)) {
            traces.add(APOSTROPHE);
            inner = CellText.trimmed(inner.substring(1));
        }
        return inner;
    }

    private static String name(char c) {
        return String.format(Locale.ROOT, "U+%04X", (int) c);
    }
}
