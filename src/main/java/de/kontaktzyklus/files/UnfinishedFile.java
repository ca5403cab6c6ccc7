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
 * A file that is not finished: hidden, under its own name, in the folder of the finished file. Closing it removes it
 * unless it was {@link #keepAs kept}.
 */
public final class UnfinishedFile implements AutoCloseable {

    static final String PREFIX = ".kontaktzyklus-";
    static final String SUFFIX = ".tmp";

    private final Path path;

    private UnfinishedFile(Path path) {
        this.path = path;
    }

    /** A new empty one; the folder is made where it is missing. */
    public static UnfinishedFile in(Path folder) throws IOException {
        KeptFolder.make(folder);
        UnfinishedFile unfinished = new UnfinishedFile(Files.createTempFile(folder, PREFIX, SUFFIX));
        Permissions.FILE.give(unfinished.path);
        return unfinished;
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
