package de.kontaktzyklus.config;

import de.kontaktzyklus.config.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A configuration folder as shipped, in which tests change single lines. */
public final class Folder {

    private static final Path SHIPPED = Path.of("config");

    private final Path folder;

    private Folder(Path folder) {
        this.folder = folder;
    }

    public static Folder copiedTo(Path temporary) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("config"));
        try (var files = Files.list(SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return new Folder(folder);
    }

    public Path path() {
        return folder;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Writes the settings with another value. */
    public Folder set(String key, String value) throws IOException {
        return changeLine(Settings.FILE, key + "=", key + "=" + value);
    }

    /** Replaces the whole line that begins with a text, after its blanks. */
    public Folder changeLine(String file, String beginning, String line) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        String after = before.lines()
                .map(each -> each.stripLeading().startsWith(beginning) ? line : each)
                .collect(Collectors.joining("\n", "", "\n"));
        if (after.equals(before)) {
            throw new IllegalArgumentException("No line of " + file + " begins with " + beginning);
        }
        Files.writeString(path, after);
        return this;
    }

    /** Replaces a text that stands in the file. */
    public Folder replace(String file, String text, String other) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(file + " does not contain " + text);
        }
        Files.writeString(path, before.replace(text, other));
        return this;
    }
}
