package de.kontaktzyklus.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is not finished: hidden, under a name of its own, in the folder in which it is to stay. Closing it
 * removes it unless it was {@link #keepAs kept}.
 */
public final class Draft implements AutoCloseable {

    static final String PREFIX = ".kontaktzyklus-";
    static final String SUFFIX = ".tmp";

    private final Path path;

    private Draft(Path path) {
        this.path = path;
    }

    /** A new empty one; the folder is made where it is missing. */
    public static Draft in(Path folder) throws IOException {
        KeptFolder.make(folder);
        Draft draft = new Draft(Files.createTempFile(folder, PREFIX, SUFFIX));
        Permissions.FILE.give(draft.path);
        return draft;
    }

    public Path path() {
        return path;
    }

    /** Its content, from the beginning. */
    public OutputStream fill() throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(path));
    }

    /** Gives it its name, for good; a file or link of this name is replaced. */
    public void keepAs(Path target) throws IOException {
        try (FileChannel content = FileChannel.open(path, StandardOpenOption.WRITE)) {
            content.force(true);
        }
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        KeptFolder.sync(KeptFolder.above(target));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
