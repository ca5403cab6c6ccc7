package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
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
    private final Map<String, Integer> atStart;

    /** @param folder as it is now, at the start */
    public ChangedConfiguration(Path folder) {
        this.folder = folder;
        this.atStart = contents();
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.CONFIGURATION_CHANGED);
    }

    @Override
    public List<Cause> open(LocalDate today) {
        Map<String, Integer> now = contents();
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

    /** A file that is being written is looked at again in a minute. */
    private Map<String, Integer> contents() {
        Map<String, Integer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (Files.isRegularFile(file) && (name.endsWith(".properties") || name.endsWith(".yaml"))) {
                    contents.put(name, Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        } catch (IOException gone) {
            return Map.copyOf(contents);
        }
        return contents;
    }
}
