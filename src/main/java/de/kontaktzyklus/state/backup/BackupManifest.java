package de.kontaktzyklus.state.backup;

import de.kontaktzyklus.state.backup.DamagedBackupException.Damage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a backup says about itself.
 *
 * @param program version of the program that made it
 * @param madeAt when it began: what happened later is not in it
 * @param parts hash of each part by its name in the backup
 */
record BackupManifest(String program, Instant madeAt, Map<String, String> parts) {

    static final String NAME = "manifest.properties";

    private static final String FORMAT = "1";
    private static final String PART = "sha256.";

    BackupManifest {
        parts = Map.copyOf(parts);
    }

    String text() {
        return "# A backup of Kontaktzyklus\nformat=" + FORMAT + "\nprogram=" + program + "\nmade-at=" + madeAt + "\n"
                + new TreeMap<>(parts)
                        .entrySet().stream()
                                .map(part -> PART + part.getKey() + "=" + part.getValue() + "\n")
                                .collect(Collectors.joining());
    }

    static BackupManifest of(String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
            if (!FORMAT.equals(lines.getProperty("format"))) {
                throw new DamagedBackupException(Damage.OTHER_FORMAT, "is of another format than this program's");
            }
            Map<String, String> parts = new LinkedHashMap<>();
            lines.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(PART))
                    .forEach(key -> parts.put(key.substring(PART.length()), lines.getProperty(key, "")));
            return new BackupManifest(
                    lines.getProperty("program", ""), Instant.parse(lines.getProperty("made-at", "")), parts);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new DamagedBackupException(Damage.NO_BACKUP, "has no readable manifest");
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }
}
