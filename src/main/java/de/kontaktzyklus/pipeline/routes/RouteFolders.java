package de.kontaktzyklus.pipeline.routes;

import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.office.Office;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The route files of an office: those that are shipped, and its own on top of them. An own file stands in place of a
 * shipped one of the same name, and switches it off if {@code .off} is behind that name. So an update may replace the
 * shipped ones, and what the office wrote stays.
 *
 * @param own may be missing
 */
public record RouteFolders(Path shipped, Path own) {

    static final String SUFFIX = ".camel.yaml";
    static final String SWITCHED_OFF = ".off";

    public static RouteFolders of(Office office) {
        return new RouteFolders(office.routes(), office.ownRoutes());
    }

    /**
     * Those to load, in the order of their names.
     *
     * @throws ConfigurationException if no shipped one is there, switched off or not: the program would run, and do
     *     nothing
     */
    public List<Path> files() {
        if (filesIn(shipped).isEmpty()) {
            throw new ConfigurationException(
                    List.of(new ConfigurationFinding(shipped.toString(), 0, "", "", Problem.NO_ROUTES, List.of())));
        }
        TreeMap<String, Path> byName = new TreeMap<>();
        for (Path folder : List.of(shipped, own)) {
            for (Path file : filesIn(folder)) {
                byName.put(loadedName(file), file);
            }
        }
        return byName.values().stream()
                .filter(file -> file.toString().endsWith(SUFFIX))
                .toList();
    }

    /** A file by its name, the office's own before a shipped one. */
    public Optional<Path> find(Path name) {
        return Stream.of(own, shipped)
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** What is switched on comes last, so that it wins over the same file switched off beside it. */
    private static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            return Stream.of(SUFFIX + SWITCHED_OFF, SUFFIX)
                    .flatMap(end -> all.stream().filter(file -> file.toString().endsWith(end)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name under which Camel loads a file, switched off or not. */
    static String loadedName(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(SWITCHED_OFF) ? name.substring(0, name.length() - SWITCHED_OFF.length()) : name;
    }
}
