package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.config.settings.Settings;
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
import java.util.Optional;
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

    /** Of an office: all folders in which it writes. */
    public static FreeSpace of(Settings settings) {
        List<Path> folders = Stream.concat(
                        Stream.of(
                                settings.state().directory(),
                                settings.summary().directory(),
                                settings.export().refusedDirectory(),
                                settings.export().directory()),
                        settings.watch().pageDirectory().stream())
                .toList();
        return new FreeSpace(folders, settings.alarms().freeMegabytes());
    }

    @Override
    public List<Cause> open(LocalDate today) {
        return disks().stream()
                .filter(this::isLow)
                .map(disk -> Cause.of(Alarm.of(
                        Kind.DISK_LOW,
                        disk.folder().toString(),
                        today,
                        disk.folder().toString(),
                        disk.freeMegabytes(),
                        fewestMegabytes)))
                .toList();
    }

    /** Each disk once, under the first folder on it. One that cannot be asked is found by what fails on it. */
    public List<Disk> disks() {
        Map<FileStore, Path> disks = new LinkedHashMap<>();
        folders.forEach(folder -> put(disks, folder));
        return disks.entrySet().stream()
                .flatMap(disk -> Disk.of(disk.getKey(), disk.getValue()).stream())
                .toList();
    }

    /** Whether less is free than must be. */
    public boolean isLow(Disk disk) {
        return disk.freeMegabytes() < fewestMegabytes;
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

    /** A disk, named by a folder on it, and what is free there. */
    public record Disk(Path folder, long freeMegabytes) {

        static Optional<Disk> of(FileStore store, Path folder) {
            try {
                return Optional.of(new Disk(folder, store.getUsableSpace() / MEGABYTE));
            } catch (IOException notAsked) {
                return Optional.empty();
            }
        }
    }
}
