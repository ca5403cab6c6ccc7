package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.files.Device;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseSource;
import java.io.IOException;
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
        Map<Object, Disk> disks = new LinkedHashMap<>();
        folders.forEach(folder -> put(disks, folder));
        return List.copyOf(disks.values());
    }

    /** Whether less is free than must be. */
    public boolean isLow(Disk disk) {
        return disk.freeMegabytes() < fewestMegabytes;
    }

    private static void put(Map<Object, Disk> disks, Path folder) {
        for (Path path = folder.toAbsolutePath(); path != null; path = path.getParent()) {
            try {
                Device device = Device.of(path);
                disks.putIfAbsent(device.number(), new Disk(folder, device.freeBytes() / MEGABYTE));
                return;
            } catch (IOException notThere) {
                // its parent is asked
            }
        }
    }

    /** A disk, named by a folder on it, and what is free there. */
    public record Disk(Path folder, long freeMegabytes) {}
}
