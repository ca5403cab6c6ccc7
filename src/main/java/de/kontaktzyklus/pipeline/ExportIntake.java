package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.intake.Arrivals;
import de.kontaktzyklus.export.intake.FileNotReadyException;
import de.kontaktzyklus.export.intake.IntakeResult;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.office.intake.IntakeDesk;
import de.kontaktzyklus.pipeline.files.ExportPolls;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Body;
import org.apache.camel.Header;

/**
 * The bean of the routes that watch the export folder. When {@link #take} returns, the file is settled, and
 * {@link #remove} takes it out of the folder; when it throws, the file stays and is tried again.
 */
public final class ExportIntake {

    private static final EventLog LOG = EventLog.of(ExportIntake.class);

    /** Header with the key of the kind; each route sets it. */
    static final String KIND = "exportKind";

    private final IntakeDesk desk;
    private final Arrivals arrivals;
    private final ExportPolls polls;
    private final Administrator administrator;
    private final String doneSuffix;
    private final AtomicInteger refused = new AtomicInteger();
    private final Set<Path> stuck = ConcurrentHashMap.newKeySet();

    ExportIntake(
            IntakeDesk desk, Arrivals arrivals, ExportPolls polls, Administrator administrator, String doneSuffix) {
        this.desk = desk;
        this.arrivals = arrivals;
        this.polls = polls;
        this.administrator = administrator;
        this.doneSuffix = doneSuffix;
    }

    /**
     * Takes a finished file, or refuses it.
     *
     * @param kind its key, which the route carries as a header
     */
    public void take(@Body File file, @Header(KIND) String kind) {
        Path path = file.toPath();
        long began = System.nanoTime();
        IntakeResult result = desk.take(path, ExportKind.of(kind)).orElseThrow(() -> leftToAnother(path));
        IntakeReport.log(result, ExportKind.of(kind), file.getName(), EventLog.secondsSince(began));
        if (result instanceof IntakeResult.Refused) {
            refused.incrementAndGet();
        }
        administrator.tellOfIntake();
    }

    /** Takes a settled file out of the folder; one that cannot be removed is known, and passed over from now on. */
    public void remove(@Body File file, @Header(KIND) String kind) throws IOException {
        Path path = file.toPath();
        try {
            Files.deleteIfExists(path);
            if (!doneSuffix.isEmpty()) {
                Files.deleteIfExists(path.resolveSibling(file.getName() + doneSuffix));
            }
        } catch (FileSystemException notRemoved) {
            leaveBehind(path, ExportKind.of(kind), notRemoved);
            return;
        }
        arrivals.removed(ExportKind.of(kind), file.getName());
        if (stuck.remove(path)) {
            administrator.tellOfFolder();
        }
        polls.fileSettled();
    }

    private void leaveBehind(Path path, ExportKind kind, FileSystemException why) {
        arrivals.stuck(kind, String.valueOf(path.getFileName()));
        if (stuck.add(path)) {
            LOG.failed(Event.EXPORT_NOT_REMOVED, why, String.valueOf(path.getFileName()));
            administrator.tellOfFolder();
        }
    }

    /** How many files were refused since the start. */
    int refused() {
        return refused.get();
    }

    /** How many files could not be removed from the folder and lie there. */
    int stuck() {
        stuck.removeIf(path -> !Files.exists(path));
        return stuck.size();
    }

    private FileNotReadyException leftToAnother(Path file) {
        polls.fileLeftToAnother();
        return new FileNotReadyException("Another node is taking an export: " + file.getFileName());
    }
}
