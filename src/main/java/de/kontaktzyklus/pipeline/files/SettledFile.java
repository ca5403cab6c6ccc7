package de.kontaktzyklus.pipeline.files;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExclusiveReadLockStrategy;
import org.apache.camel.component.file.GenericFileOperations;

/**
 * Lets a file through if its length and its time of change have stayed the same for a while. A file that is still being
 * written is left for the next look; Camel's own {@code readLock=changed} would block the route until the file is
 * finished. Files that lie in the folder together settle together.
 */
public final class SettledFile implements GenericFileExclusiveReadLockStrategy<File> {

    private final Duration settleTime;
    private final Sightings sightings;
    private final Pause pause;

    public SettledFile(Duration settleTime) {
        this(settleTime, System::nanoTime, rest -> Thread.sleep(rest.toMillis() + 1));
    }

    SettledFile(Duration settleTime, LongSupplier nanoTime, Pause pause) {
        this.settleTime = settleTime;
        this.sightings = new Sightings(nanoTime);
        this.pause = pause;
    }

    /** Sees what lies in a folder, so that it settles while something else is done. */
    public void see(Path folder) {
        sightings.lookAt(folder.toAbsolutePath().toFile());
    }

    @Override
    public boolean acquireExclusiveReadLock(
            GenericFileOperations<File> operations, GenericFile<File> file, Exchange exchange) throws Exception {
        File onDisk = new File(file.getAbsoluteFilePath());
        Duration unchanged = sightings.unchangedFor(onDisk);
        if (unchanged.compareTo(settleTime) < 0) {
            pause.last(settleTime.minus(unchanged));
        }
        // Asked anew and not compared with what was seen above: another route may have seen it grow meanwhile.
        return onDisk.exists() && sightings.unchangedFor(onDisk).compareTo(settleTime) >= 0;
    }

    @Override
    public void prepareOnStartup(GenericFileOperations<File> operations, GenericFileEndpoint<File> endpoint) {}

    @Override
    public void releaseExclusiveReadLockOnAbort(
            GenericFileOperations<File> operations, GenericFile<File> file, Exchange exchange) {}

    @Override
    public void releaseExclusiveReadLockOnRollback(
            GenericFileOperations<File> operations, GenericFile<File> file, Exchange exchange) {}

    @Override
    public void releaseExclusiveReadLockOnCommit(
            GenericFileOperations<File> operations, GenericFile<File> file, Exchange exchange) {}

    @Override
    public void setTimeout(long timeout) {}

    @Override
    public void setCheckInterval(long checkInterval) {}

    @Override
    public void setReadLockLoggingLevel(LoggingLevel readLockLoggingLevel) {}

    @Override
    public void setMarkerFiler(boolean markerFile) {}

    @Override
    public void setDeleteOrphanLockFiles(boolean deleteOrphanLockFiles) {}

    /** Time that passes; a test need not wait for it. */
    interface Pause {

        void last(Duration time) throws InterruptedException;
    }
}
