package de.kontaktzyklus.pipeline.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/** A route file as text, to find the line of a fault in. */
record RouteFile(Path path, List<String> lines) {

    /** Those that Camel loads, in its order. */
    static List<RouteFile> in(RouteFolders folders) {
        return folders.files().stream().map(RouteFile::read).toList();
    }

    /**
     * One file, and the others of the office around it. A file that is switched off by what its name ends in is read as
     * if it were not.
     */
    static List<RouteFile> around(Path file, RouteFolders folders) {
        RouteFile tried = read(file);
        return Stream.concat(
                        in(folders).stream().filter(other -> !other.loadedName().equals(tried.loadedName())),
                        Stream.of(tried))
                .sorted(Comparator.comparing(RouteFile::loadedName))
                .toList();
    }

    static RouteFile read(Path file) {
        try {
            return new RouteFile(file, Files.readString(file).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name under which Camel loads it. */
    String loadedName() {
        return RouteFolders.loadedName(path);
    }

    /** What Camel makes of it. */
    Collection<RoutesBuilder> builders(CamelContext camel) throws Exception {
        Resource text = ResourceHelper.fromString("file:/" + loadedName(), String.join("\n", lines) + "\n");
        return PluginHelper.getRoutesLoader(camel).findRoutesBuilders(text);
    }

    /** Whether Camel means this file. */
    boolean isAt(@Nullable String location) {
        return location != null && location.endsWith("/" + loadedName());
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
