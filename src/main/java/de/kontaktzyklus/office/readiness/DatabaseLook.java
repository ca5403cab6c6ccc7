package de.kontaktzyklus.office.readiness;

import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.state.StateLook;
import de.kontaktzyklus.state.database.StateServer;
import de.kontaktzyklus.state.database.StateUnreachableException;
import de.kontaktzyklus.state.tables.Schema.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The database of the state: whether it answers, in which version, and how far its tables are. */
final class DatabaseLook {

    /** Longer than the driver waits for a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Office office;
    private final Path directory;
    private final Optional<StateServer> server;

    DatabaseLook(Office office) {
        this.office = office;
        this.directory = office.settings().state().directory();
        this.server = office.statePlace().server();
    }

    Look look() {
        return Patiently.ask(PATIENCE, this::found)
                .orElseGet(() -> Look.at(Said.DATABASE_SILENT, place(), PATIENCE.toSeconds()));
    }

    private Look found() {
        try {
            return of(office.statePlace().look());
        } catch (StateUnreachableException unreachable) {
            return Look.of(unreachable);
        } catch (RuntimeException unreadable) {
            return Look.at(
                    server.isPresent() ? Said.DATABASE_FAILS : Said.DATABASE_UNREADABLE,
                    place(),
                    lastWords(unreadable));
        }
    }

    private Look of(StateLook found) {
        if (server.isEmpty()
                && found.tables() == Standing.MISSING
                && found.version().isEmpty()) {
            return Look.at(isArchiveThere() ? Said.DATABASE_LOST : Said.DATABASE_NOT_YET, place());
        }
        String product = found.product() + " " + found.version();
        return found.obstacle().map(obstacle -> of(obstacle, product)).orElseGet(() -> of(found.tables(), product));
    }

    private Look of(StateLook.Obstacle obstacle, String product) {
        return switch (obstacle) {
            case TOO_OLD -> Look.at(Said.DATABASE_TOO_OLD, product, place());
            case READ_ONLY -> Look.at(Said.DATABASE_READ_ONLY, product, place());
            case NO_RIGHT -> Look.at(Said.DATABASE_NO_RIGHT, product, place(), user());
        };
    }

    private Look of(Standing tables, String product) {
        return switch (tables) {
            case MISSING -> Look.at(Said.DATABASE_WITHOUT_TABLES, product, place());
            case OLDER -> Look.at(Said.DATABASE_OLDER, product, place());
            case CURRENT -> Look.at(Said.DATABASE_FINE, product, place());
            case OTHER -> Look.at(Said.DATABASE_OTHER, product, place());
        };
    }

    private String place() {
        return server.map(StateServer::address).orElseGet(() -> FolderLooks.shown(directory));
    }

    private String user() {
        return server.map(StateServer::user).orElse("");
    }

    private boolean isArchiveThere() {
        try (Stream<Path> archived = Files.list(directory.resolve("exports"))) {
            return archived.findAny().isPresent();
        } catch (IOException none) {
            return false;
        }
    }

    private static String lastWords(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage()).lines().findFirst().orElse("");
    }
}
