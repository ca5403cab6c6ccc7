package de.kontaktzyklus.export.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * Shows whether a file is still the same.
 *
 * @param size in bytes
 * @param modified to the precision of the file system
 */
record FileStamp(long size, Instant modified, boolean isLink) {

    /** @throws FileNotReadyException when there is no such file, or it cannot be looked at */
    static FileStamp of(Path file) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.isRegularFile() && !found.isSymbolicLink()) {
                throw new FileNotReadyException("No regular file: " + file.getFileName());
            }
            return new FileStamp(found.size(), found.lastModifiedTime().toInstant(), found.isSymbolicLink());
        } catch (IOException e) {
            throw new FileNotReadyException("Cannot be looked at: " + file.getFileName(), e);
        }
    }
}
