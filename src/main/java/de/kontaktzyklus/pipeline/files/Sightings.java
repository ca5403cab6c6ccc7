package de.kontaktzyklus.pipeline.files;

import java.io.File;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Since when the files of a folder are as they are. A file that has not been seen like this has its whole folder looked
 * at, so that the files that lie beside it settle at the same time and not one after the other. Several routes ask at
 * once, each for its own files.
 */
final class Sightings {

    private final Map<File, Sighting> seen = new HashMap<>();
    private final LongSupplier nanoTime;

    /** @param nanoTime a time in nanoseconds that never goes back, whatever becomes of the clock */
    Sightings(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** How long the file has been as it is now; zero if it was never seen like this, or is not there. */
    synchronized Duration unchangedFor(File file) {
        Sighting known = seen.get(file);
        if (known == null || !known.isOf(file)) {
            lookAt(file.getAbsoluteFile().getParentFile());
            known = seen.computeIfAbsent(file, this::sighting);
        }
        return file.exists() ? Duration.ofNanos(nanoTime.getAsLong() - known.since) : Duration.ZERO;
    }

    /** Notes how each file in the folder is now, and forgets those that are gone. */
    synchronized void lookAt(File folder) {
        File[] files = folder.listFiles(File::isFile);
        List<File> there = files == null ? List.of() : List.of(files);
        seen.keySet().retainAll(new HashSet<>(there));
        there.forEach(
                file -> seen.compute(file, (key, known) -> known != null && known.isOf(key) ? known : sighting(key)));
    }

    private Sighting sighting(File file) {
        return new Sighting(file.length(), file.lastModified(), nanoTime.getAsLong());
    }

    private record Sighting(long length, long changed, long since) {

        boolean isOf(File file) {
            return file.length() == length && file.lastModified() == changed;
        }
    }
}
