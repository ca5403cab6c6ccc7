package de.kontaktzyklus.story;

import de.kontaktzyklus.state.database.StateServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an office leaves behind that has lived through a day and is closed.
 *
 * @param folder of the office
 * @param server where its state is, if not in the folder
 */
record LivedDay(Path folder, Optional<StateServer> server) {

    /** All files, as old as they are, into a folder that is there. */
    void copyInto(Path other) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.skip(1).toList()) {
                Files.copy(path, other.resolve(folder.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    void delete() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
