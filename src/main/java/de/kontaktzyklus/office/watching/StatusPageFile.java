package de.kontaktzyklus.office.watching;

import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.dispatch.files.document.DocumentPage;
import de.kontaktzyklus.files.AtomicFiles;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Leaves the status page as a file, whole or not at all. That it cannot be written, or the state not be read, is no
 * trouble of its own, whatever the reason: by its age the reader sees it, and the route goes on.
 */
public final class StatusPageFile {

    /** Name of the file in its folder. */
    public static final String NAME = "status.html";

    private static final EventLog LOG = EventLog.of(StatusPageFile.class);

    private static final Duration KEPT_FRESH = Duration.ofMinutes(StatusDocument.MINUTES_KEPT_FRESH);

    private final Office office;
    private final OfficeClock clock;
    private final StateDatabase state;
    private final Supplier<Instant> machine;
    private final WatchTexts texts;
    private final WritingThread thread;
    private volatile Instant writtenAt = Instant.EPOCH;
    private volatile Map<MailState, Integer> mailsWritten = Map.of();

    public StatusPageFile(Office office, OfficeClock clock, StateDatabase state) {
        this(office, clock, state, OfficeClock::machine, WritingThread.PATIENCE);
    }

    StatusPageFile(
            Office office, OfficeClock clock, StateDatabase state, Supplier<Instant> machine, Duration patience) {
        this.office = office;
        this.clock = clock;
        this.state = state;
        this.machine = machine;
        this.texts = new WatchTexts(office.language(), clock.zone());
        this.thread = new WritingThread(patience);
    }

    /** Writes it as of now, if the office wants it. */
    public void write() {
        file().ifPresent(file -> attempt(() -> write(file)));
    }

    /** Writes it if mails have changed their state. */
    public void writeAfterDelivery() {
        file().ifPresent(file -> attempt(() -> {
            if (!state.outbox().totals().equals(mailsWritten)) {
                write(file);
            }
        }));
    }

    /** Writes it if it has not been written for a while. */
    public void keepFresh() {
        if (!machine.get().isBefore(writtenAt.plus(KEPT_FRESH))) {
            write();
        }
    }

    private Optional<Path> file() {
        return office.settings().watch().pageDirectory().map(folder -> folder.resolve(NAME));
    }

    private void write(Path file) throws IOException {
        OfficeLook look = OfficeLook.at(office, clock, state, new IssueWords(texts));
        byte[] page =
                DocumentPage.of(new StatusDocument(office, texts).kept(look)).getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(file, out -> out.write(page));
        writtenAt = machine.get();
        mailsWritten = look.status().mails();
    }

    /** A run that is done does not fail because of it, and does not wait for long. */
    private void attempt(WritingThread.Writing writing) {
        try {
            thread.write(writing);
            LOG.works(Event.STATUS_PAGE_NOT_WRITTEN);
        } catch (ExecutionException failed) {
            LOG.failed(Event.STATUS_PAGE_NOT_WRITTEN, Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (TimeoutException silent) {
            LOG.failed(Event.STATUS_PAGE_NOT_WRITTEN, silent);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
