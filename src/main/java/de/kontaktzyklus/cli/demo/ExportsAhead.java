package de.kontaktzyklus.cli.demo;

import de.kontaktzyklus.cli.demo.invented.InventedOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** The exports of the past, one morning after the other; each is invented while the one before is worked on. */
final class ExportsAhead implements AutoCloseable {

    private final DemoFolder folder;
    private final LocalDate lastDay;
    private final Iterator<LocalDate> days;
    private final ExecutorService inventor = Executors.newSingleThreadExecutor();
    private Optional<Future<Path>> next;

    /**
     * @param lastDay the day up to which the office is invented
     * @param days of the exports, in their order
     */
    ExportsAhead(DemoFolder folder, LocalDate lastDay, List<LocalDate> days) {
        this.folder = folder;
        this.lastDay = lastDay;
        this.days = days.iterator();
        this.next = Optional.of(inventor.submit(this::invent));
    }

    /** Puts those of the next day into the export folder, whole; none after the last day. */
    void lay() throws Exception {
        if (next.isEmpty()) {
            return;
        }
        Path invented = next.get().get();
        try (Stream<Path> files = Files.list(invented)) {
            for (Path file : files.toList()) {
                Files.move(file, folder.exports().resolve(file.getFileName()));
            }
        }
        Files.delete(invented);
        next = days.hasNext() ? Optional.of(inventor.submit(this::invent)) : Optional.empty();
        if (next.isEmpty()) {
            Files.delete(folder.coming());
        }
    }

    private Path invent() throws IOException {
        LocalDate day = days.next();
        Path invented = folder.coming().resolve(day.toString());
        InventedOffice.writePastInto(invented, lastDay, day);
        return invented;
    }

    @Override
    public void close() {
        inventor.shutdownNow();
    }
}
