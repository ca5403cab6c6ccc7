package de.kontaktzyklus.config;

import de.kontaktzyklus.cases.ExportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes what {@link ColumnsFile} reads. */
public final class ColumnsText {

    /** What YAML takes for text without quotes. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}0-9]*([ ._-]+[\\p{L}0-9]+)*");

    private final List<String> lines = new ArrayList<>();

    /** A line that is for people; empty for a blank one. */
    public ColumnsText comment(String text) {
        lines.add(text.isEmpty() ? "" : "# " + text.replaceAll("\\p{C}", " "));
        return this;
    }

    /** Where the columns of a kind of file begin. */
    public ColumnsText kind(ExportKind kind) {
        lines.add(kind.key() + ":");
        return this;
    }

    /**
     * A column with its other names.
     *
     * @param note for people, behind it; empty for none
     */
    public ColumnsText column(String title, List<String> names, String note) {
        String written = names.stream().map(ColumnsText::quoted).collect(Collectors.joining(", ", "[", "]"));
        lines.add("  " + title + ": " + written + (note.isEmpty() ? "" : "  # " + note.replaceAll("\\p{C}", " ")));
        return this;
    }

    private static String quoted(String name) {
        return PLAIN.matcher(name).matches()
                ? name
                : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cc}", " ") + "\"";
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
