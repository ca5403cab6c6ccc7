package de.kontaktzyklus.state.database;

import de.kontaktzyklus.files.KeptFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The state directory and what is in it.
 *
 * @param directory as configured
 */
public record StateFolder(Path directory) {

    public Path database() {
        return directory.resolve("kontaktzyklus.db");
    }

    Path lock() {
        return directory.resolve("kontaktzyklus.lock");
    }

    /**
     * Creates the directory, for owner and group only. An existing one stays as the operator made it, but without the
     * unfinished files of a restore that was interrupted: these are whole copies of a state.
     */
    public void create() {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory);
                permit(directory, "rwxr-x---");
            }
            KeptFolder.sweep(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException("The state directory " + directory + " cannot be created", failed);
        }
    }

    /**
     * Creates it before SQLite does, so that nobody else can ever read it; the files SQLite puts beside it get the same
     * permissions.
     */
    public void createDatabase() {
        try {
            createIfMissing(database());
            permit(database(), "rw-r-----");
        } catch (IOException failed) {
            throw new UncheckedIOException("The state " + database() + " cannot be created", failed);
        }
    }

    /**
     * The form in which a path is kept: relative if it is in this directory, so that the directory can be moved or
     * restored elsewhere.
     */
    public String keep(Path path) {
        Path home = directory.toAbsolutePath().normalize();
        Path whole = path.toAbsolutePath().normalize();
        return (whole.startsWith(home) ? home.relativize(whole) : whole).toString();
    }

    /** The absolute path that was {@link #keep kept}. */
    public Path find(String kept) {
        return directory.toAbsolutePath().normalize().resolve(kept);
    }

    private static void createIfMissing(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException present) {
            // Then it is the state of an earlier run.
        }
    }

    private static void permit(Path path, String permissions) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
