package de.kontaktzyklus.state.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one instance into a state directory. The operating system releases it when the process ends in any way; the file
 * itself stays and means nothing.
 */
public final class InstanceLock implements AutoCloseable {

    /** After any text, so that others can read who holds the lock, even if locked bytes cannot be read. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int LONGEST_TEXT = 200;

    /**
     * The directories this process holds. POSIX locks belong to a process: if it opens and closes a locked file again,
     * even to read it, the first lock is gone.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private InstanceLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    public static InstanceLock take(StateFolder folder) {
        try {
            Path directory = folder.directory().toRealPath();
            if (!HELD_HERE.add(directory)) {
                throw new StateInUseException(folder.directory(), "this very process");
            }
            return takeFromOthers(folder, directory);
        } catch (IOException failed) {
            throw new UncheckedIOException("The lock file " + folder.lock() + " cannot be used", failed);
        }
    }

    private static InstanceLock takeFromOthers(StateFolder folder, Path directory) throws IOException {
        try {
            InstanceLock lock = new InstanceLock(directory, FileChannel.open(folder.lock(), CREATE, READ, WRITE));
            lock.lockFor(folder);
            return lock;
        } catch (IOException | RuntimeException failed) {
            HELD_HERE.remove(directory);
            throw failed;
        }
    }

    private void lockFor(StateFolder folder) throws IOException {
        if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
            try (channel) {
                throw new StateInUseException(folder.directory(), holder());
            }
        }
        writeHolder();
    }

    private void writeHolder() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        String started = self.info().startInstant().map(at -> ", started " + at).orElse("");
        channel.truncate(0);
        channel.write(UTF_8.encode("process " + self.pid() + started), 0);
    }

    private String holder() throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(text, 0);
        String holder = UTF_8.decode(text.flip()).toString().strip();
        return holder.isEmpty() ? "another process" : holder;
    }

    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException failed) {
            throw new UncheckedIOException("The lock of " + directory + " cannot be given back", failed);
        } finally {
            HELD_HERE.remove(directory);
        }
    }
}
