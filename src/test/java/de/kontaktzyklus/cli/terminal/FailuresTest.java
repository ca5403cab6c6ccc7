package de.kontaktzyklus.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.config.ConfigurationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What went wrong is told as it is, wherever it happened. */
class FailuresTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Failures failures =
            new Failures(new Terminal(stream(new ByteArrayOutputStream()), stream(err), false), () -> Locale.GERMAN);

    @Test
    void of_another_thread_the_cause_is_told() {
        IOException missing = new NoSuchFileException("faelle.csv");

        assertThat(List.of(
                        missing,
                        new UncheckedIOException(missing),
                        new ExecutionException(missing),
                        new CompletionException(new UncheckedIOException(missing))))
                .extracting(failures::words)
                .containsOnly("faelle.csv: Diese Datei gibt es nicht.");
    }

    @Test
    void and_ends_with_the_code_of_the_cause() {
        int code = failures.handle("kontaktzyklus", new CompletionException(new ConfigurationException(List.of())));

        assertThat(code).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("kontaktzyklus:");
    }

    @Test
    void what_has_no_cause_is_told_itself() {
        assertThat(failures.words(new CompletionException("nothing more is known", null)))
                .isEqualTo("nothing more is known");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
