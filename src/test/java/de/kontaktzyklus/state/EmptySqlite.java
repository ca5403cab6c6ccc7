package de.kontaktzyklus.state;

import de.kontaktzyklus.audit.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** A database file with empty tables, made once for all tests of a run: to copy it is quicker than to migrate. */
final class EmptySqlite {

    private static final String FILE = "kontaktzyklus.db";

    private final byte[] content;

    private EmptySqlite(byte[] content) {
        this.content = content;
    }

    static EmptySqlite of(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(EmptySqlite.class, none -> make(), EmptySqlite.class);
    }

    private static EmptySqlite make() {
        try {
            Path directory = Files.createTempDirectory("empty-state");
            new StatePlace(directory, Optional.empty(), Origin.UNKNOWN).open().close();
            byte[] content = Files.readAllBytes(directory.resolve(FILE));
            FreshState.delete(directory);
            return new EmptySqlite(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void copyInto(Path directory) throws IOException {
        Files.write(directory.resolve(FILE), content);
    }
}
