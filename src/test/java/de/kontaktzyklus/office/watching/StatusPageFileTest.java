package de.kontaktzyklus.office.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.kontaktzyklus.office.NodeName;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.state.EmptySqlite;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The routes that leave the page go on, whatever keeps it from being written. */
class StatusPageFileTest {

    @TempDir
    private Path folder;

    @Test
    void the_page_says_when_and_on_which_machine_it_was_made() throws IOException {
        try (StateDatabase state = EmptySqlite.open(folder.resolve("state"))) {
            page(state, "status").write();
        }

        assertThat(Files.readString(folder.resolve("status").resolve(StatusPageFile.NAME)))
                .containsPattern("Stand: [0-9.]+, [0-9:]+ Uhr, vom Rechner ")
                .contains(", vom Rechner " + NodeName.machine() + ".");
    }

    @Test
    void a_folder_that_cannot_be_made_fails_nobody() throws IOException {
        Files.createFile(folder.resolve("file"));
        try (StateDatabase state = EmptySqlite.open(folder.resolve("state"))) {
            everyWay(page(state, "file/status"));
        }
    }

    @Test
    void a_state_that_is_gone_fails_nobody_and_the_last_page_stays() throws IOException {
        StateDatabase state = EmptySqlite.open(folder.resolve("state"));
        StatusPageFile page = page(state, "status");
        page.write();
        String before = Files.readString(folder.resolve("status").resolve(StatusPageFile.NAME));
        state.close();

        everyWay(page);

        assertThat(folder.resolve("status")).isDirectoryContaining(file -> file.endsWith(StatusPageFile.NAME));
        assertThat(Files.readString(folder.resolve("status").resolve(StatusPageFile.NAME)))
                .isEqualTo(before);
    }

    @Test
    @Timeout(60)
    void a_share_that_does_not_answer_holds_up_nobody() {
        CountDownLatch hangs = new CountDownLatch(1);
        try (StateDatabase state = EmptySqlite.open(folder.resolve("state"))) {
            everyWay(page(state, "status", () -> hangOnTheWritingThread(hangs), Duration.ofMillis(50)));
        } finally {
            hangs.countDown();
        }
    }

    private static void everyWay(StatusPageFile page) {
        assertThatCode(page::write).doesNotThrowAnyException();
        assertThatCode(page::writeAfterDelivery).doesNotThrowAnyException();
        assertThatCode(page::keepFresh).doesNotThrowAnyException();
    }

    private StatusPageFile page(StateDatabase state, String place) {
        return page(state, place, OfficeClock::machine, WritingThread.PATIENCE);
    }

    private StatusPageFile page(StateDatabase state, String place, Supplier<Instant> machine, Duration patience) {
        Office office = Office.open(
                Path.of("config").toAbsolutePath(),
                Map.of("watch.page-directory", folder.resolve(place).toString()));
        return new StatusPageFile(office, office.clock(), state, machine, patience);
    }

    private static Instant hangOnTheWritingThread(CountDownLatch hangs) {
        if (Thread.currentThread().getName().equals("status-page")) {
            try {
                hangs.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
        return OfficeClock.machine();
    }
}
