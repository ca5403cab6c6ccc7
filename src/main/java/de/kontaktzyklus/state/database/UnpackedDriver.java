package de.kontaktzyklus.state.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The native library of SQLite, which its driver unpacks at the first connection. By default it uses the temporary
 * directory of the machine, where hardened machines run no programs.
 */
public final class UnpackedDriver {

    private static final String PLACE = "org.sqlite.tmpdir";

    private UnpackedDriver() {}

    /**
     * Unpacks it into the directory if it can be written to, unless the operator has named another with
     * {@value #PLACE}.
     */
    static void into(Path directory) {
        if (System.getProperty(PLACE) == null && Files.isWritable(directory)) {
            System.setProperty(PLACE, directory.toAbsolutePath().toString());
        }
    }

    /** Removes what killed processes have left; a process that ends normally deletes its copy. */
    public static void sweep(Path directory) {
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(directory, "sqlite-*sqlitejdbc*")) {
            for (Path copy : copies) {
                deleteUnlessInUse(copy);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The state directory " + directory + " cannot be read", failed);
        }
    }

    private static void deleteUnlessInUse(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException inUse) {
            // Some systems cannot delete a loaded library; the next start can.
        }
    }
}
