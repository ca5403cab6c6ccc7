package de.kontaktzyklus.pipeline.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.component.file.FileOperations;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is still being written is left alone, and waiting for five files takes no longer than for one. */
class SettledFileTest {

    private static final Duration SETTLE_TIME = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private long now;
    private int written = 1_000;
    private SettledFile settled;

    @BeforeEach
    void open() {
        settled = new SettledFile(SETTLE_TIME, () -> now, pause -> {
            pauses.add(pause);
            now += pause.toNanos();
            meanwhile.run();
        });
    }

    @Test
    void a_file_that_stays_as_it_is_goes_through_after_the_settle_time() throws Exception {
        lay("faelle.csv", "a");

        assertThat(isSettled("faelle.csv")).isTrue();
        assertThat(pauses).containsExactly(SETTLE_TIME);
    }

    @Test
    void files_that_lie_together_settle_together() throws Exception {
        lay("teams.csv", "a");
        lay("mitarbeiter.csv", "b");
        lay("faelle.csv", "c");

        assertThat(isSettled("teams.csv")).isTrue();
        assertThat(isSettled("mitarbeiter.csv")).isTrue();
        assertThat(isSettled("faelle.csv")).isTrue();
        assertThat(pauses).as("waited once").containsExactly(SETTLE_TIME);
    }

    @Test
    void what_was_seen_before_settles_while_something_else_is_done() throws Exception {
        lay("teams.csv", "a");
        lay("faelle.csv", "half");
        settled.see(folder);
        now += SETTLE_TIME.toNanos();
        lay("faelle.csv", "half and more");

        assertThat(isSettled("teams.csv")).isTrue();
        assertThat(pauses).as("waited for the one that has not grown").isEmpty();
        assertThat(isSettled("faelle.csv")).isTrue();
        assertThat(pauses).as("waited for the one that has").containsExactly(SETTLE_TIME);
    }

    @Test
    void a_file_that_grows_while_it_is_watched_is_left_for_the_next_look() throws Exception {
        lay("faelle.csv", "half");
        meanwhile = () -> lay("faelle.csv", "half and more");

        assertThat(isSettled("faelle.csv")).isFalse();

        meanwhile = () -> {};
        assertThat(isSettled("faelle.csv")).as("finished").isTrue();
        assertThat(pauses).containsExactly(SETTLE_TIME, SETTLE_TIME);
    }

    @Test
    void a_file_that_grew_while_another_one_was_watched_has_to_settle_itself() throws Exception {
        lay("teams.csv", "a");
        lay("faelle.csv", "half");
        isSettled("teams.csv");
        lay("faelle.csv", "half and more");
        meanwhile = () -> lay("faelle.csv", "half and more, and the rest");

        assertThat(isSettled("faelle.csv")).isFalse();
        assertThat(pauses).hasSize(2);
    }

    /** All routes share what was seen, and each has a thread of its own. */
    @Test
    void a_file_that_grew_while_another_route_looked_at_the_folder_does_not_go_through() throws Exception {
        lay("faelle.csv", "half");
        meanwhile = () -> {
            meanwhile = () -> {};
            now -= SETTLE_TIME.toNanos() / 2;
            lay("faelle.csv", "half and more");
            lay("kontakte.csv", "b");
            look("kontakte.csv");
            now -= SETTLE_TIME.toNanos() / 2;
        };

        assertThat(isSettled("faelle.csv"))
                .as("it changed half a settle time ago")
                .isFalse();
        assertThat(isSettled("faelle.csv")).isTrue();
    }

    private void look(String name) {
        try {
            isSettled(name);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_file_of_the_same_length_that_was_written_again_has_to_settle_again() throws Exception {
        lay("faelle.csv", "old");
        isSettled("faelle.csv");
        lay("faelle.csv", "new");

        isSettled("faelle.csv");

        assertThat(pauses).hasSize(2);
    }

    @Test
    void a_file_that_goes_while_it_is_watched_does_not_go_through() throws Exception {
        lay("faelle.csv", "a");
        meanwhile = () -> assertThat(file("faelle.csv").delete()).isTrue();

        assertThat(isSettled("faelle.csv")).isFalse();
    }

    @Test
    void what_is_gone_is_not_remembered() throws Exception {
        lay("faelle.csv", "a");
        isSettled("faelle.csv");
        assertThat(file("faelle.csv").delete()).isTrue();
        lay("teams.csv", "b");
        isSettled("teams.csv");
        written -= 2;
        lay("faelle.csv", "a");

        assertThat(isSettled("faelle.csv")).isTrue();
        assertThat(pauses).as("though it looks as it did").hasSize(3);
    }

    private boolean isSettled(String name) throws Exception {
        GenericFile<File> file = new GenericFile<>();
        file.setAbsoluteFilePath(file(name).getPath());
        return settled.acquireExclusiveReadLock(
                new FileOperations(), file, new DefaultExchange(new DefaultCamelContext()));
    }

    /** Each writing has a time of its own, however fast the test is. */
    private void lay(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        assertThat(file(name).setLastModified(1_000L * written++)).isTrue();
    }

    private File file(String name) {
        return folder.resolve(name).toFile();
    }
}
