package de.kontaktzyklus.log;

import de.kontaktzyklus.files.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the process or its office keeps what it knows, for failures that do not say where they happened; and what its
 * disks say.
 */
final class Places {

    /** Less than this is no room for anything. */
    private static final long FULL = 256L << 10;

    private Places() {}

    /** The folder of the state; empty as long as nobody has said it. */
    static String state() {
        return Speaker.now().state();
    }

    /** What a person calls the database: its address, or the folder of its file. */
    static String database() {
        return Speaker.now().database();
    }

    /** The nearest folder that is there. */
    static String folderOf(Path path) {
        Path folder = path.toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return String.valueOf(folder);
    }

    /** The disk under a path, the same for all paths on it; the path itself where the disk cannot be asked. */
    static String disk(String path) {
        try {
            return Device.of(Path.of(folderOf(Path.of(path)))).number().toString();
        } catch (IOException | RuntimeException notAsked) {
            return path;
        }
    }

    /** Whether it can be read and written; of a file that has gone, whether its folder can. */
    static boolean isUsable(Path path) {
        Path there = Files.exists(path) ? path : Path.of(folderOf(path));
        return Files.isReadable(there) && Files.isWritable(there);
    }

    /**
     * Whether a folder takes something new. It is tried: a disk with room may refuse it all the same, because the quota
     * of the account is used up, or because there is no room for another file.
     */
    static boolean takes(Path path) {
        if (isFull(path)) {
            return false;
        }
        try {
            Path probe = Files.createTempFile(Path.of(folderOf(path)), ".kontaktzyklus-", ".tmp");
            try {
                Files.write(probe, new byte[(int) FULL]);
            } finally {
                Files.delete(probe);
            }
            return true;
        } catch (IOException | RuntimeException refused) {
            return false;
        }
    }

    static boolean isFull(Path path) {
        try {
            return Device.of(Path.of(folderOf(path))).freeBytes() < FULL;
        } catch (IOException notAsked) {
            return false;
        }
    }
}
