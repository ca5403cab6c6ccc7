package de.kontaktzyklus.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a file or folder lies on: a disk, or a share. Java's own {@link FileStore} reads {@code /proc/mounts}, which a
 * sandboxed service may not have; then it knows no disk at all. So the system is asked by the path itself, where it has
 * such numbers.
 *
 * @param number the same for all paths on it
 * @param path one that is there
 */
public record Device(Object number, Path path) {

    /**
     * That of a file or folder that is there; a link leads to its target.
     *
     * @throws IOException if it cannot be asked
     */
    public static Device of(Path path) throws IOException {
        return new Device(number(path), path);
    }

    private static Object number(Path path) throws IOException {
        try {
            return Files.getAttribute(path, "unix:dev");
        } catch (UnsupportedOperationException | IllegalArgumentException noUnix) {
            return Files.getFileStore(path);
        }
    }

    /** What this process may still write there. */
    public long freeBytes() throws IOException {
        return number instanceof FileStore store
                ? store.getUsableSpace()
                : path.toFile().getUsableSpace();
    }

    /** Whether a path lies on the same one. */
    public boolean isThatOf(Path other) throws IOException {
        return number.equals(number(other));
    }
}
