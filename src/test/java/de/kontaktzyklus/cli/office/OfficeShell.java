package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.export.ExampleExports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** An office in a folder of its own, with the exports of an example in its export folder. */
final class OfficeShell {

    private OfficeShell() {}

    /** Nobody listens where its mail server should be. */
    static Shell withoutMailServer(Path folder, String example) throws IOException {
        return withMailServer(folder, example, 1);
    }

    static Shell withMailServer(Path folder, String example, int port) throws IOException {
        Path export = Files.createDirectory(exports(folder));
        try (Stream<Path> files = Files.list(ExampleExports.folder(example))) {
            for (Path file : files.toList()) {
                Files.copy(file, export.resolve(file.getFileName()));
            }
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("export.directory", export.toString());
        settings.put("export.refused-directory", folder.resolve("refused").toString());
        settings.put("export.settle-time", "100ms");
        settings.put("state.directory", folder.resolve("state").toString());
        settings.put("summary.directory", folder.resolve("summaries").toString());
        settings.put("watch.page-directory", folder.resolve("status").toString());
        settings.put("smtp.host", "127.0.0.1");
        settings.put("smtp.port", String.valueOf(port));
        settings.put("smtp.security", "none");
        return new Shell(settings);
    }

    static Path exports(Path folder) {
        return folder.resolve("export");
    }
}
