package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the disks on which this program writes have room.
 *
 * @param folders in which it writes; those that are not there yet count as their nearest parent
 * @param fewestMegabytes that must be free; 0 asks for nothing
 */
public record FreeSpace(List<Path> folders, long fewestMegabytes) implements CauseSource {

    private static final long MEGABYTE = 1_000_000;

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.DISK_LOW);
    }

    @Override
    public List<Cause> open(LocalDate today) {
        Map<FileStore, Path> disks = new LinkedHashMap<>();
        folders.forEach(folder -> put(disks, folder));
        return disks.entrySet().stream()
                .flatMap(disk -> low(disk.getKey(), disk.getValue(), today))
                .toList();
    }

    private static void put(Map<FileStore, Path> disks, Path folder) {
        for (Path path = folder.toAbsolutePath(); path != null; path = path.getParent()) {
            try {
                disks.putIfAbsent(Files.getFileStore(path), folder);
                return;
            } catch (IOException notThere) {
                // its parent is asked
            }
        }
    }

    /** A disk that cannot be asked is found by what fails on it. */
    private Stream<Cause> low(FileStore disk, Path folder, LocalDate today) {
        try {
            long free = disk.getUsableSpace() / MEGABYTE;
            return free < fewestMegabytes
                    ? Stream.of(Cause.of(Alarm.of(
                            Kind.DISK_LOW, folder.toString(), today, folder.toString(), free, fewestMegabytes)))
                    : Stream.empty();
        } catch (IOException notAsked) {
            return Stream.empty();
        }
    }
}
