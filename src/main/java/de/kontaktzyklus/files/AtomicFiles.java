package de.kontaktzyklus.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Writes files that are there whole or not at all, readable by owner and group only (0640, new folders 0750).
 *
 * <p>When a call has returned, the content is on disk and survives a power cut. If it throws, for example because the
 * disk is full, or if the program is killed before, the file is as it was. At worst a hidden {@link UnfinishedFile} is
 * left beside it. If there is a symbolic link in the file's place, it is replaced and never followed. All this holds
 * for a link that is made, too; it has no rights of its own.
 */
public final class AtomicFiles {

    private AtomicFiles() {}

    /** Replaces the file, and makes the folders it needs. */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /** The same for content of any size. If the content throws, the file stays as it was. */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        try (UnfinishedFile unfinished = UnfinishedFile.in(KeptFolder.above(target))) {
            try (OutputStream out = unfinished.fill()) {
                content.writeTo(out);
            }
            unfinished.keepAs(target);
        }
    }

    /**
     * Makes a symbolic link, in a folder that is there.
     *
     * @param target where it leads; if relative, from the folder of the link
     * @throws UnsupportedOperationException if the file system knows no links
     * @throws java.nio.file.FileSystemException if it does not let us make one; a file in its place stays as it was
     */
    public static void link(Path link, Path target) throws IOException {
        Path folder = KeptFolder.above(link.toAbsolutePath());
        Path unfinished = folder.resolve(UnfinishedFile.PREFIX + UUID.randomUUID() + UnfinishedFile.SUFFIX);
        Files.createSymbolicLink(unfinished, target);
        try {
            Files.move(unfinished, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        KeptFolder.sync(folder);
    }

    /**
     * Moves a file, or a link itself, into a folder that may be on another disk: a crash leaves it at its old place, or
     * at both.
     */
    public static void move(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            moveToOtherDisk(file, target);
        }
        KeptFolder.sync(KeptFolder.above(target));
    }

    private static void moveToOtherDisk(Path file, Path target) throws IOException {
        if (Files.isSymbolicLink(file)) {
            Files.copy(file, target, LinkOption.NOFOLLOW_LINKS);
        } else {
            write(target, out -> Files.copy(file, out));
        }
        Files.delete(file);
    }

    /** Writes what a file is to hold. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
