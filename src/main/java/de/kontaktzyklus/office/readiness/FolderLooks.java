package de.kontaktzyklus.office.readiness;

import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.files.FolderTrial;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders in which the program writes, by the setting that names them. One that is not there yet is made at the
 * start, so the nearest one above it counts.
 *
 * @param folders by setting, in the order of the look
 * @param patience how long one may take to answer
 */
record FolderLooks(Map<String, Path> folders, MountTable mounts, Duration patience) {

    static final String EXPORTS = "export.directory";

    static FolderLooks of(Settings settings, MountTable mounts, Duration patience) {
        Map<String, Path> folders = new LinkedHashMap<>();
        folders.put(EXPORTS, settings.export().directory());
        folders.put("export.refused-directory", settings.export().refusedDirectory());
        folders.put("summary.directory", settings.summary().directory());
        folders.put("state.directory", settings.state().directory());
        settings.watch().pageDirectory().ifPresent(folder -> folders.put("watch.page-directory", folder));
        return new FolderLooks(folders, mounts, patience);
    }

    /** One for each folder but that of the exports, of which there is more to say. */
    List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        folders.forEach((setting, folder) -> {
            if (!setting.equals(EXPORTS)) {
                looks.add(look(setting, folder).orElseGet(() -> Look.at(whether(folder), shown(folder), setting)));
            }
        });
        return looks;
    }

    private static Said whether(Path folder) {
        return Files.isDirectory(folder) ? Said.FOLDER_FINE : Said.FOLDER_NOT_YET;
    }

    /** What is wrong with a folder; empty if nothing is. */
    Optional<Look> look(String setting, Path folder) {
        return Patiently.ask(patience, () -> fault(setting, folder))
                .orElseGet(
                        () -> Optional.of(Look.at(Said.FOLDER_SILENT, shown(folder), setting, patience.toSeconds())));
    }

    private Optional<Look> fault(String setting, Path folder) {
        return unmounted(setting, folder).or(() -> tried(setting, folder));
    }

    /** A folder on a share that is not mounted may be missing: that is not what to mend. */
    Optional<Look> unmounted(String setting, Path folder) {
        return mounts.missingFor(folder)
                .map(share -> Look.at(Said.FOLDER_UNMOUNTED, shown(folder), setting, share.toString()));
    }

    private Optional<Look> tried(String setting, Path folder) {
        Path there = nearest(folder);
        if (!Files.isDirectory(there)) {
            return Optional.of(Look.at(Said.FOLDER_IS_A_FILE, there.toString(), setting));
        }
        FolderTrial trial = FolderTrial.in(there);
        return switch (trial.outcome()) {
            case FINE -> Optional.empty();
            case NOT_WRITABLE ->
                Optional.of(
                        Files.isDirectory(folder)
                                ? Look.at(Said.FOLDER_NOT_WRITABLE, shown(folder), setting, user())
                                : Look.at(
                                        Said.FOLDER_NOT_TO_BE_MADE, shown(folder), setting, user(), there.toString()));
            case NO_ROOM -> Optional.of(Look.at(Said.FOLDER_WITHOUT_ROOM, there.toString(), setting));
            case NOT_REMOVABLE ->
                Optional.of(Look.at(
                        Said.FOLDER_KEEPS_FILES,
                        there.toString(),
                        setting,
                        trial.left().toString()));
        };
    }

    /** The folder itself, or what is there on the way to it. */
    static Path nearest(Path folder) {
        return Stream.iterate(folder.toAbsolutePath().normalize(), path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElse(folder);
    }

    static String shown(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }

    static String user() {
        return System.getProperty("user.name", "");
    }
}
