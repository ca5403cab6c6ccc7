package de.kontaktzyklus.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A folder whose entries survive a power cut. */
public final class KeptFolder {

    /** No file takes so long to be written: an older draft is what a crash has left. */
    private static final Duration LONGEST_WRITING = Duration.ofHours(1);

    private KeptFolder() {}

    /**
     * Makes the folder, level by level: each new one is an entry in the folder above, which must reach the disk too.
     */
    public static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = above(folder.toAbsolutePath());
        make(above);
        Files.createDirectories(folder);
        Permissions.FOLDER.give(folder);
        sync(above);
    }

    /** Removes drafts that a crash has left; those that somebody may still be writing stay. */
    public static void sweep(Path folder) throws IOException {
        List<Path> drafts = drafts(folder);
        if (drafts.isEmpty()) {
            return;
        }
        try (Draft newest = Draft.in(folder)) {
            // By the clock that dated the others: the folder may lie on another machine.
            FileTime now = Files.getLastModifiedTime(newest.path());
            for (Path draft : drafts) {
                if (isLeftOver(draft, now)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private static List<Path> drafts(Path folder) throws IOException {
        List<Path> drafts = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, Draft.PREFIX + "*" + Draft.SUFFIX + "*")) {
            found.forEach(drafts::add);
        }
        return drafts;
    }

    private static boolean isLeftOver(Path draft, FileTime now) throws IOException {
        return Files.exists(draft)
                && Files.getLastModifiedTime(draft)
                        .toInstant()
                        .isBefore(now.toInstant().minus(LONGEST_WRITING));
    }

    static Path above(Path path) throws IOException {
        Path folder = path.getParent();
        if (folder == null) {
            throw new IOException("No folder above " + path);
        }
        return folder;
    }

    /**
     * A new or removed name is only safe once the folder is. Elsewhere than on POSIX a folder cannot be opened, nor
     * needs it.
     */
    public static void sync(Path folder) throws IOException {
        if (Permissions.isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
