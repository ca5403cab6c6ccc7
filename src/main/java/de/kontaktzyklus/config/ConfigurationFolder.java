package de.kontaktzyklus.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder in which the files of a configuration are. One of several offices has its files in
 * {@code offices/NAME/config}; what lies in {@code offices} itself is for all of them, where an office has nothing of
 * its own.
 *
 * @param own folder of this configuration
 */
public record ConfigurationFolder(Path own) {

    /** Name of the folder that holds the offices. */
    public static final String OFFICES = "offices";

    /** Name of the office; empty where the installation has only one. */
    public String office() {
        return offices()
                .map(all -> all.relativize(whole()).getName(0).toString())
                .orElse("");
    }

    /** Whether this is the folder of the offices itself. */
    public boolean isOfAll() {
        return Path.of(OFFICES).equals(whole().getFileName());
    }

    /** The folder of all offices, if this is one of them. */
    public Optional<Path> offices() {
        return Optional.ofNullable(whole().getParent())
                .flatMap(office -> Optional.ofNullable(office.getParent()))
                .filter(all -> Path.of(OFFICES).equals(all.getFileName()));
    }

    /** The file of this name for all offices, if there is one. */
    public Optional<Path> common(String name) {
        return offices().map(all -> all.resolve(name)).filter(Files::isRegularFile);
    }

    /** The file that holds: of its own, else that of all offices; its own if there is neither. */
    public Path file(String name) {
        Path file = own.resolve(name);
        return Files.exists(file) ? file : common(name).orElse(file);
    }

    private Path whole() {
        return own.toAbsolutePath().normalize();
    }
}
