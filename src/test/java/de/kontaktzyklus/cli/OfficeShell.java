package de.kontaktzyklus.cli;

import de.kontaktzyklus.export.ExampleExports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** An office in a folder of its own. */
public final class OfficeShell {

    private static final int NOBODY = 1;

    private OfficeShell() {}

    /** The exports of an example lie in its folder; nobody listens where its mail server should be. */
    public static Shell withoutMailServer(Path folder, String example) throws IOException {
        return withMailServer(folder, example, NOBODY);
    }

    /** The exports of an example lie in its folder. */
    public static Shell withMailServer(Path folder, String example, int port) throws IOException {
        Path export = Files.createDirectory(exports(folder));
        ExampleExports.deliver(example, export);
        return shell(folder, port);
    }

    /** Its folder is empty; nobody listens where its mail server should be. */
    public static Shell withoutExports(Path folder) throws IOException {
        Files.createDirectory(exports(folder));
        return shell(folder, NOBODY);
    }

    private static Shell shell(Path folder, int port) {
        Map<String, String> settings = new HashMap<>();
        settings.put("export.directory", exports(folder).toString());
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

    public static Path exports(Path folder) {
        return folder.resolve("export");
    }
}
