package de.kontaktzyklus.story;

import de.kontaktzyklus.cli.Shell;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs commands beside an office of a story. */
final class StoryShell {

    private StoryShell() {}

    /**
     * A shell.
     *
     * @param folder of the office
     * @param more settings
     */
    static Shell of(Path folder, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "state.directory", folder.resolve("state").toString(),
                "export.directory", folder.resolve("export").toString(),
                "export.refused-directory", folder.resolve("refused").toString(),
                "summary.directory", folder.resolve("summaries").toString()));
        settings.putAll(more);
        return new Shell(folder.resolve("config"), settings);
    }
}
