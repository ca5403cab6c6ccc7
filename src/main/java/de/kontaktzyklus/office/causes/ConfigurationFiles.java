package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.config.ColumnsFile;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFolder;
import de.kontaktzyklus.config.TextFile;
import de.kontaktzyklus.config.calendar.CalendarFile;
import de.kontaktzyklus.config.policy.PolicyFile;
import de.kontaktzyklus.config.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the configuration that the program reads; those of all offices begin with {@code offices/}. */
public final class ConfigurationFiles {

    private ConfigurationFiles() {}

    /**
     * The fingerprint of each by its name.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static Map<String, String> fingerprints(Path folder) {
        Map<String, String> fingerprints = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(ConfigurationFiles::isConfiguration)
                    .forEach(file -> fingerprints.put(String.valueOf(file.getFileName()), fingerprint(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        ofAllOffices(new ConfigurationFolder(folder), fingerprints);
        return fingerprints;
    }

    /** The common settings hold beside those of the office, another file only where it has none of its own. */
    private static void ofAllOffices(ConfigurationFolder folder, Map<String, String> fingerprints) {
        Stream.of(Settings.FILE, PolicyFile.NAME, CalendarFile.NAME, ColumnsFile.NAME)
                .filter(name -> name.equals(Settings.FILE) || !fingerprints.containsKey(name))
                .forEach(name -> folder.common(name)
                        .ifPresent(
                                file -> fingerprints.put(ConfigurationFolder.OFFICES + "/" + name, fingerprint(file))));
    }

    /** Empty for one that cannot be read as text: the program has no use for it, or will say so when it starts. */
    private static String fingerprint(Path file) {
        try {
            return TextFile.fingerprint(file);
        } catch (ConfigurationException unreadable) {
            return "";
        }
    }

    private static boolean isConfiguration(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isRegularFile(file) && (name.endsWith(".properties") || name.endsWith(".yaml"));
    }
}
