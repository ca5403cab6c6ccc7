package de.kontaktzyklus.config;

import de.kontaktzyklus.config.settings.PropertiesFile;
import de.kontaktzyklus.config.settings.Settings;
import java.nio.file.Path;
import java.util.List;

/**
 * All settings with what they mean, as the settings file itself tells it; for the table in the README.
 *
 * @param settings in the order of the file
 */
public record SettingsCatalogue(List<Setting> settings) {

    /**
     * A setting.
     *
     * @param key its key
     * @param shipped the value in the file
     * @param meaning what it is: the first line of its comment
     * @param allowed what is allowed, and the source: the second line of its comment
     */
    public record Setting(String key, String shipped, String meaning, String allowed) {}

    /**
     * Reads the catalogue of a configuration folder.
     *
     * @throws ConfigurationException when the file cannot be read
     * @throws IllegalStateException when a key has no comment of two lines
     */
    public static SettingsCatalogue read(Path configDirectory) {
        Path file = configDirectory.resolve(Settings.FILE);
        Findings findings = new Findings();
        List<Setting> settings = PropertiesFile.read(file, findings).values().stream()
                .map(entry -> setting(entry, commentAbove(entry.line(), file), file))
                .toList();
        findings.throwIfAny();
        return new SettingsCatalogue(settings);
    }

    /** Looks right in a README: {@code | Key | Shipped | Meaning | Allowed |} and a row for each setting. */
    public String markdown() {
        StringBuilder table = new StringBuilder(
                "| Setting | Shipped | What it is | Allowed, and source |\n| --- | --- | --- | --- |\n");
        for (Setting setting : settings) {
            String shipped = setting.shipped().isEmpty() ? "" : "`" + setting.shipped() + "`";
            table.append("| `").append(setting.key()).append("` | ").append(cell(shipped));
            table.append(" | ").append(cell(setting.meaning()));
            table.append(" | ").append(cell(setting.allowed())).append(" |\n");
        }
        return table.toString();
    }

    private static Setting setting(PropertiesFile.Entry entry, List<String> comment, Path file) {
        if (comment.size() != 2) {
            throw new IllegalStateException(
                    file + ":" + entry.line() + ": " + entry.key() + " needs a comment of exactly two lines above it");
        }
        return new Setting(entry.key(), entry.value(), comment.get(0), comment.get(1));
    }

    private static List<String> commentAbove(int line, Path file) {
        List<String> above = TextFile.read(file).lines().limit(line - 1).toList();
        int first = above.size();
        while (first > 0 && above.get(first - 1).startsWith("#")) {
            first--;
        }
        return above.subList(first, above.size()).stream()
                .map(comment -> comment.substring(1).strip())
                .toList();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
