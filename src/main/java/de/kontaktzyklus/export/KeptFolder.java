package de.kontaktzyklus.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder in which a file is either there as a whole or not at all: written under a temporary name, forced to disk, renamed.
 * Owner and group may read it (requirements, section 5).
 */
final class KeptFolder {

    private static final String DRAFT_PREFIX = ".intake-";
    private static final String DRAFT_SUFFIX = ".tmp";

    private final Path folder;
    private final boolean isPosix;

    private KeptFolder(Path folder) {
        this.folder = folder;
        this.isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Makes the folder where it is missing, and clears away what a crash has left half-written. */
    static KeptFolder open(Path path) {
        KeptFolder folder = new KeptFolder(path);
        try {
            Files.createDirectories(path, folder.permissions("rwxr-x---"));
            folder.removeDrafts();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the folder " + path, e);
        }
        return folder;
    }

    private void removeDrafts() throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, DRAFT_PREFIX + "*" + DRAFT_SUFFIX)) {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        }
    }

    /** A new empty file under a temporary name. */
    Path draft() throws IOException {
        return Files.createTempFile(folder, DRAFT_PREFIX, DRAFT_SUFFIX, permissions("rw-r-----"));
    }

    /** Gives a finished draft its name, for good; a file of this name is replaced. */
    Path keep(Path draft, String name) throws IOException {
        force(draft, StandardOpenOption.WRITE);
        Path kept = Files.move(
                draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder();
        return kept;
    }

    /** Copies a stream into a new file, for good. */
    Path keep(InputStream content, String name) throws IOException {
        Path draft = draft();
        try (OutputStream out = Files.newOutputStream(draft)) {
            content.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
        return keep(draft, name);
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    private void forceFolder() throws IOException {
        if (isPosix) { // elsewhere a folder cannot be opened, and needs no force
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private FileAttribute<?>[] permissions(String permissions) {
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
