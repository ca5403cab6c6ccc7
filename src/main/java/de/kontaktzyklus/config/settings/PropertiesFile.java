package de.kontaktzyklus.config.settings;

import de.kontaktzyklus.config.Findings;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.TextFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of {@code key=value} lines, strictly: UTF-8, no continuation lines, no escapes (a backslash is a backslash, as
 * Windows paths want it), no key twice. Comment lines begin with {@code #}.
 */
public final class PropertiesFile {

    private final String name;
    private final Findings findings;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private PropertiesFile(String name, Findings findings) {
        this.name = name;
        this.findings = findings;
    }

    /**
     * A line with a key.
     *
     * @param file as messages name it
     * @param line the first line of the file is 1
     * @param value trimmed, may be empty
     */
    public record Entry(String file, int line, String key, String value) {}

    /** The entries by key, in the order of the file; what is wrong with its lines goes to the findings. */
    public static Map<String, Entry> read(Path file, Findings findings) {
        return read(file.toString(), TextFile.read(file).lines().toList(), findings);
    }

    /** The same of lines that were read elsewhere. */
    static Map<String, Entry> read(String name, List<String> lines, Findings findings) {
        PropertiesFile reader = new PropertiesFile(name, findings);
        reader.read(lines);
        return reader.entries;
    }

    private void read(List<String> lines) {
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                readEntry(index + 1, line);
            }
        }
    }

    private void readEntry(int line, String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            findings.add(name, line, "", "", Problem.NO_SETTING_LINE);
            return;
        }
        String key = text.substring(0, equals).strip();
        Entry entry = new Entry(name, line, key, text.substring(equals + 1).strip());
        Entry first = entries.putIfAbsent(key, entry);
        if (first != null) {
            findings.add(name, line, key, "", Problem.KEY_STANDS_TWICE, first.line());
        }
    }
}
