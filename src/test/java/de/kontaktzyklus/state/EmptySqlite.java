package de.kontaktzyklus.state;

import de.kontaktzyklus.state.database.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A database file with empty tables, made once for all tests of a JVM: to copy it is quicker than to migrate. */
public final class EmptySqlite {

    private EmptySqlite() {}

    /**
     * What the first start of the program leaves in a state directory; one with a database stays as it is.
     *
     * @param directory is made if it is missing
     */
    public static void copyInto(Path directory) throws IOException {
        Path database = new StateFolder(directory).database();
        if (!Files.exists(database)) {
            Files.createDirectories(directory);
            Files.write(database, Made.ONCE);
        }
    }

    /** A state as {@link StateDatabase#open} opens it; one that is new gets its tables in this way. */
    public static StateDatabase open(Path directory) {
        try {
            copyInto(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return StateDatabase.open(directory);
    }

    private static byte[] make() {
        try {
            Path directory = Files.createTempDirectory("empty-state");
            StateDatabase.open(directory).close();
            byte[] content = Files.readAllBytes(new StateFolder(directory).database());
            FreshState.delete(directory);
            return content;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Made {
        static final byte[] ONCE = make();
    }
}
