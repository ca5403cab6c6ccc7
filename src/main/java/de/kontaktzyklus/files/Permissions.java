package de.kontaktzyklus.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Who may read what is written: owner and group (docs/security.md). Other file systems than POSIX have rules of their
 * own.
 */
enum Permissions {
    FILE("rw-r-----"),
    FOLDER("rwxr-x---");

    private final String posix;

    Permissions(String posix) {
        this.posix = posix;
    }

    void give(Path path) throws IOException {
        if (isPosix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(posix));
        }
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
