package de.kontaktzyklus.fetching;

import de.kontaktzyklus.cli.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An office that fetches its exports: the shipped routes, and the folders of its own. */
public record Folders(Path root) {

    public static Folders in(Path root) throws IOException {
        Folders folders = new Folders(root);
        for (String name : List.of("routes", "config", "export", "server/exporte")) {
            Files.createDirectories(root.resolve(name));
        }
        folders.copy("routes");
        folders.copy("config");
        return folders;
    }

    private void copy(String name) throws IOException {
        try (Stream<Path> shipped = Files.list(Path.of(name))) {
            for (Path file : shipped.filter(Files::isRegularFile).toList()) {
                Files.copy(file, root.resolve(name).resolve(file.getFileName()));
            }
        }
    }

    public Path export() {
        return root.resolve("export");
    }

    public Path config() {
        return root.resolve("config");
    }

    public Path routes() {
        return root.resolve("routes");
    }

    /** Where the exports lie on the server. */
    public Path onServer() {
        return root.resolve("server/exporte");
    }

    public static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("export.directory", export().toString());
        settings.put("export.refused-directory", root.resolve("refused").toString());
        settings.put("state.directory", root.resolve("state").toString());
        settings.put("summary.directory", root.resolve("summaries").toString());
        settings.put("watch.page-directory", root.resolve("status").toString());
        settings.putAll(more);
        return settings;
    }

    public Shell shell(Map<String, String> more) {
        return new Shell(config(), settings(more));
    }
}
