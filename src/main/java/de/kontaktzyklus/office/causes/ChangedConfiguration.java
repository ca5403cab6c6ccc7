package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

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
        this.atStart = ConfigurationFiles.fingerprints(folder);
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
        Map<String, String> now = ConfigurationFiles.fingerprints(folder);
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
}
