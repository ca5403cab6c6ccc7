package de.kontaktzyklus.pipeline.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A route file as text, to find the line of a fault in. */
record RouteFile(Path path, List<String> lines) {

    private static final String SUFFIX = ".camel.yaml";

    /** Those that Camel loads from a folder, in its order. */
    static List<RouteFile> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(RouteFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RouteFile read(Path file) {
        try {
            return new RouteFile(file, Files.readString(file).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether Camel means this file. */
    boolean isAt(@Nullable String location) {
        return location != null && location.endsWith("/" + path.getFileName());
    }

    boolean names(String subject) {
        return lines.stream().anyMatch(line -> line.contains(subject));
    }

    /**
     * The line at or behind a given one that names the subject. A parser may point one line too far: to what a key
     * holds.
     */
    int lineOf(String subject, int from) {
        OptionalInt named = IntStream.rangeClosed(Math.max(1, from - 1), lines.size())
                .filter(line -> lines.get(line - 1).contains(subject))
                .findFirst();
        return named.orElse(Math.max(1, from));
    }
}
