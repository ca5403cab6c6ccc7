package de.kontaktzyklus.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A folder whose entries survive a power cut. */
public final class KeptFolder {

    /** No file takes so long to be written: an older unfinished file is what a crash has left. */
    private static final Duration LONGEST_WRITING = Duration.ofHours(1);

    private KeptFolder() {}

    /**
     * Makes the folder, level by level: each new one is an entry in the folder above, and that entry must reach the
     * disk too.
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

    /** Removes unfinished files and links that a crash has left; those that somebody may still be writing stay. */
    public static void sweep(Path folder) throws IOException {
        List<Path> unfinished = unfinished(folder);
        if (unfinished.isEmpty()) {
            return;
        }
        try (UnfinishedFile newest = UnfinishedFile.in(folder)) {
            // By the clock that dated the others: the folder may be on another machine.
            FileTime now = Files.getLastModifiedTime(newest.path());
            for (Path file : unfinished) {
                if (isLeftOver(file, now)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static List<Path> unfinished(Path folder) throws IOException {
        List<Path> unfinished = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder, UnfinishedFile.PREFIX + "*" + UnfinishedFile.SUFFIX + "*")) {
            found.forEach(unfinished::add);
        }
        return unfinished;
    }

    private static boolean isLeftOver(Path unfinished, FileTime now) throws IOException {
        return Files.exists(unfinished, LinkOption.NOFOLLOW_LINKS)
                && Files.getLastModifiedTime(unfinished, LinkOption.NOFOLLOW_LINKS)
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
     * A new or removed name is safe only when its folder is on disk. Only POSIX can open a folder, and only POSIX needs
     * it.
     */
    public static void sync(Path folder) throws IOException {
        if (Permissions.isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
