package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.files.Device;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.log.Reason;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether exports can arrive and be taken away: the export folder is there, can be read and emptied, and is still the
 * share that it was. A share that is unmounted leaves an empty folder behind, which looks as if nothing came.
 */
public final class ExportFolder implements CauseSource {

    /** What is wrong; the number is that of the text. */
    public enum Fault {
        MISSING(0),
        UNREADABLE(1),
        NOT_WRITABLE(2),
        UNMOUNTED(3);

        private final int number;

        Fault(int number) {
            this.number = number;
        }
    }

    private final Path folder;
    private volatile boolean wasMounted;

    public ExportFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.EXPORT_FOLDER_UNUSABLE);
    }

    @Override
    public List<Cause> open(LocalDate today) {
        Optional<Fault> found = fault();
        found.ifPresent(this::log);
        if (found.filter(Fault.UNMOUNTED::equals).isEmpty()) {
            EventLog.over(Reason.Kind.UNMOUNTED);
        }
        return found
                .map(fault ->
                        Cause.of(Alarm.of(Kind.EXPORT_FOLDER_UNUSABLE, "", today, folder.toString(), fault.number)))
                .stream()
                .toList();
    }

    private void log(Fault fault) {
        EventLog.trouble(
                switch (fault) {
                    case MISSING -> Reason.of(new NoSuchFileException(folder.toString()));
                    case UNMOUNTED -> new Reason(Reason.Kind.UNMOUNTED, folder.toString());
                    default -> Reason.of(new AccessDeniedException(folder.toString()));
                });
    }

    /**
     * What keeps exports from arriving; of several the first. Whether a share is gone shows from the second look on.
     */
    public Optional<Fault> fault() {
        if (!Files.isDirectory(folder)) {
            return Optional.of(Fault.MISSING);
        }
        if (!Files.isReadable(folder)) {
            return Optional.of(Fault.UNREADABLE);
        }
        try {
            boolean mounted = isMounted();
            boolean unmounted = wasMounted && !mounted;
            wasMounted |= mounted;
            if (unmounted) {
                return Optional.of(Fault.UNMOUNTED);
            }
        } catch (IOException notAnswering) {
            return Optional.of(Fault.UNREADABLE);
        }
        return Files.isWritable(folder) ? Optional.empty() : Optional.of(Fault.NOT_WRITABLE);
    }

    /** Whether it begins a file system of its own. */
    private boolean isMounted() throws IOException {
        Path parent = folder.toRealPath().getParent();
        return parent != null && !Device.of(parent).isThatOf(folder);
    }
}
