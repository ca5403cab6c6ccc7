package de.kontaktzyklus.cli;

import de.kontaktzyklus.cli.demo.invented.InventedOffice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** The command {@code demo}, called by an office that has exports of its own. */
record DemoRun(Path folder, Shell.Result result) implements AutoCloseable {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    /** The one of this run of tests. */
    static DemoRun of(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(DemoRun.class, none -> start(), DemoRun.class);
    }

    private static DemoRun start() {
        try {
            Path folder = Files.createTempDirectory("demo-run");
            InventedOffice.writeInto(folder.resolve("export"), DAY);
            Shell shell = new Shell(ownFolders(folder));
            return new DemoRun(
                    folder, shell.run("demo", "--output", output(folder).toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Settings of an office whose exports, state and summaries lie below this folder. */
    static Map<String, String> ownFolders(Path folder) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : new String[] {"export", "state", "summary"}) {
            settings.put(name + ".directory", folder.resolve(name).toString());
        }
        return settings;
    }

    Path output() {
        return output(folder);
    }

    /** Where the exports of the office lie that called the demo. */
    Path exportsOfTheOffice() {
        return folder.resolve("export");
    }

    private static Path output(Path folder) {
        return folder.resolve("demo");
    }

    @Override
    public void close() throws IOException {
        FinishedDemo.delete(folder);
    }
}
