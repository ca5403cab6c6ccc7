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
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Leaves the status page as a file, whole or not at all. That it cannot be written, or the state not be read, is no
 * trouble of its own: by its age the reader sees it.
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
    private Instant writtenAt = Instant.EPOCH;
    private Map<MailState, Integer> mailsWritten = Map.of();

    public StatusPageFile(Office office, OfficeClock clock, StateDatabase state) {
        this(office, clock, state, OfficeClock::machine);
    }

    StatusPageFile(Office office, OfficeClock clock, StateDatabase state, Supplier<Instant> machine) {
        this.office = office;
        this.clock = clock;
        this.state = state;
        this.machine = machine;
        this.texts = new WatchTexts(office.language(), clock.zone());
    }

    /** Writes it as of now, if the office wants it. */
    public void write() {
        file().ifPresent(file -> attempt(() -> write(file)));
    }

    /** Writes it if mails have changed their state. */
    public void writeAfterDelivery() {
        file().ifPresent(file -> attempt(() -> {
            if (!state.outbox().totals().equals(mailsWritten())) {
                write(file);
            }
        }));
    }

    /** Writes it if it has not been written for a while. */
    public void keepFresh() {
        if (!machine.get().isBefore(writtenAt().plus(KEPT_FRESH))) {
            write();
        }
    }

    private Optional<Path> file() {
        return office.settings().watch().pageDirectory().map(folder -> folder.resolve(NAME));
    }

    private synchronized void write(Path file) throws IOException {
        OfficeLook look = OfficeLook.at(office, clock, state, new IssueWords(texts, reason -> reason));
        byte[] page =
                DocumentPage.of(new StatusDocument(office, texts).kept(look)).getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(file, out -> out.write(page));
        writtenAt = machine.get();
        mailsWritten = look.status().mails();
    }

    private synchronized Instant writtenAt() {
        return writtenAt;
    }

    private synchronized Map<MailState, Integer> mailsWritten() {
        return mailsWritten;
    }

    /** A run that is done does not fail because of it. */
    private void attempt(Writing writing) {
        try {
            writing.run();
            LOG.works(Event.STATUS_PAGE_NOT_WRITTEN);
        } catch (IOException | RuntimeException notNow) {
            LOG.failed(Event.STATUS_PAGE_NOT_WRITTEN, notNow);
        }
    }

    /** What may fail. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
