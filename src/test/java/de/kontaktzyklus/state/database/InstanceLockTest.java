package de.kontaktzyklus.state.database;

import static de.kontaktzyklus.cases.ExportKind.CASES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.state.OtherInstance;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {

    @TempDir
    Path folder;

    @Test
    void a_second_instance_in_one_process_is_refused_and_the_first_goes_on() throws IOException {
        Path directory = folder.resolve("state");
        try (StateDatabase first = StateDatabase.open(directory)) {
            assertThat(first.outbox().unsent(1)).isEmpty();
            assertThatThrownBy(() -> StateDatabase.open(directory))
                    .isInstanceOf(StateInUseException.class)
                    .hasMessage("The state directory " + directory
                            + " is in use by this very process; stop that instance first, or name another directory");
            Path link = Files.createSymbolicLink(folder.resolve("link"), directory);
            assertThatThrownBy(() -> StateDatabase.open(link))
                    .as("by another name")
                    .isInstanceOf(StateInUseException.class);
        }
    }

    @Test
    void when_an_instance_ends_the_next_may_come() {
        Path directory = folder.resolve("state");
        StateDatabase.open(directory).close();

        assertThatNoException().isThrownBy(() -> StateDatabase.open(directory).close());
    }

    @Test
    void a_second_process_is_refused_and_hears_who_has_the_state() throws Exception {
        Path directory = folder.resolve("state");
        Process other = OtherInstance.halfWay(directory);
        try {
            assertThatThrownBy(() -> StateDatabase.open(directory))
                    .isInstanceOf(StateInUseException.class)
                    .hasMessageStartingWith("The state directory " + directory + " is in use by process " + other.pid()
                            + ", started 20");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void what_a_killed_process_had_not_finished_has_not_happened() throws Exception {
        Path directory = folder.resolve("state");
        OtherInstance.halfWay(directory).destroyForcibly().waitFor();

        try (StateDatabase state = StateDatabase.open(directory)) {
            assertThat(state.takenExports().lastTaken(10))
                    .extracting(Taken::exportDate)
                    .containsExactly(OtherInstance.FIRST_EXPORT);
            assertThat(state.takenExports().inForce(CASES)).isPresent();
            assertThat(state.knownCases().movements(OtherInstance.FIRST_EXPORT, OtherInstance.SECOND_EXPORT))
                    .isEmpty();
        }
    }
}
