package de.kontaktzyklus.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A copy, for each test, of the folder that the demo leaves behind. The demo itself runs once for all of them: it lives
 * through a year. The paths in its configuration are relative, so that each copy is an office of its own.
 */
final class FinishedDemo implements BeforeEachCallback, AfterEachCallback {

    private @Nullable DemoRun run;
    private @Nullable Path copy;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        run = DemoRun.of(context);
        copy = Files.createTempDirectory("demo");
        try (Stream<Path> paths = Files.walk(run.output())) {
            for (Path path : paths.skip(1).toList()) {
                Files.copy(path, in(run.output().relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        delete(folder());
    }

    DemoRun run() {
        return requireNonNull(run);
    }

    Path folder() {
        return requireNonNull(copy);
    }

    Path in(String name) {
        return folder().resolve(name);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
