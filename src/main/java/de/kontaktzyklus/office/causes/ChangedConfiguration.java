package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.TextFile;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Files of the configuration that are not any more as they were when the program started: it still works by what it
 * read then.
 */
public final class ChangedConfiguration implements CauseSource {

    private final Path folder;
    private final Map<String, String> atStart;

    /** @param folder as it is now, at the start */
    public ChangedConfiguration(Path folder) {
        this.folder = folder;
        this.atStart = fingerprints();
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.CONFIGURATION_CHANGED);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UncheckedIOException when the folder cannot be read now
     */
    @Override
    public List<Cause> open(LocalDate today) {
        Map<String, String> now = fingerprints();
        Set<String> names = new TreeSet<>(atStart.keySet());
        names.addAll(now.keySet());
        List<String> changed = names.stream()
                .filter(name -> !Objects.equals(atStart.get(name), now.get(name)))
                .toList();
        return changed.isEmpty()
                ? List.of()
                : List.of(new Cause(
                        Alarm.of(Kind.CONFIGURATION_CHANGED, "", today, changed.size(), folder.toString())
                                .about(changed, List.of()),
                        Set.copyOf(changed)));
    }

    private Map<String, String> fingerprints() {
        Map<String, String> fingerprints = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(ChangedConfiguration::isConfiguration)
                    .forEach(file -> fingerprints.put(String.valueOf(file.getFileName()), fingerprint(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return fingerprints;
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
