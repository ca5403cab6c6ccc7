package de.kontaktzyklus.state.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The native library of SQLite, which its driver unpacks at the first connection. By default it uses the temporary
 * directory of the machine, where hardened machines run no programs.
 */
public final class UnpackedDriver {

    private static final String PLACE = "org.sqlite.tmpdir";

    private UnpackedDriver() {}

    /**
     * Unpacks it into the directory, or the nearest one above that is there, if that can be written to; unless the
     * operator has named another with {@value #PLACE}.
     */
    static void into(Path directory) {
        if (System.getProperty(PLACE) == null) {
            writable(directory).ifPresent(folder -> System.setProperty(PLACE, folder.toString()));
        }
    }

    /**
     * Where it is unpacked, or would be: the folder that the operator has named; else the directory, or the nearest one
     * above it that is there; the temporary one of the machine where that cannot be written to.
     */
    public static Path place(Path directory) {
        Optional<Path> named =
                Optional.ofNullable(System.getProperty(PLACE)).map(Path::of).filter(Files::isDirectory);
        return named.or(() -> writable(directory)).orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    }

    private static Optional<Path> writable(Path directory) {
        return Stream.iterate(directory.toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(Files::isDirectory)
                .findFirst()
                .filter(Files::isWritable);
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
