package de.kontaktzyklus.state;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An empty state for each test. */
public final class FreshState implements BeforeEachCallback, AfterEachCallback {

    private @Nullable Path directory;
    private @Nullable StateDatabase state;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        directory = Files.createTempDirectory("state");
        state = StateDatabase.open(directory);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        database().close();
        try (Stream<Path> files = Files.walk(directory())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    public StateDatabase database() {
        return requireNonNull(state);
    }

    public Path directory() {
        return requireNonNull(directory);
    }
}
