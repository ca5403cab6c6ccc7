package de.kontaktzyklus.cli.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder outside the state, for as long as a replay takes; nobody else can read it. */
record WorkFolder(Path path) implements AutoCloseable {

    static WorkFolder create() throws IOException {
        WorkFolder folder = new WorkFolder(Files.createTempDirectory("kontaktzyklus-replay"));
        Files.createDirectory(folder.configuration());
        Files.createDirectory(folder.exports());
        return folder;
    }

    Path configuration() {
        return path.resolve("config");
    }

    Path exports() {
        return path.resolve("exports");
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
