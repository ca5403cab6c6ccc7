package de.kontaktzyklus.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Removes files for good: when it has returned they do not come back after a power cut. */
public final class Removal {

    private Removal() {}

    /**
     * Removes each file that is there; of a link, the link itself.
     *
     * @return how many
     * @throws IOException if one cannot be removed; the others are
     */
    public static int of(Collection<Path> files) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        IOException all = new IOException("Not every file could be removed");
        int removed = 0;
        for (Path file : files) {
            try {
                removed += Files.deleteIfExists(file) ? 1 : 0;
                folders.add(KeptFolder.above(file.toAbsolutePath()));
            } catch (IOException failed) {
                all.addSuppressed(failed);
            }
        }
        for (Path folder : folders) {
            KeptFolder.sync(folder);
        }
        if (all.getSuppressed().length > 0) {
            throw all;
        }
        return removed;
    }
}
