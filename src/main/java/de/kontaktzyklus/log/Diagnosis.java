package de.kontaktzyklus.log;

import de.kontaktzyklus.log.Reason.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Finds out why something failed, from the types and codes of all its causes; what lasts comes first. Their words are
 * never taken over.
 */
final class Diagnosis {

    /** SQLSTATE: the connection failed; the server stops or starts; it has no connection left. */
    private static final Pattern AWAY = Pattern.compile("08...|57P0.|53300");

    private static final String SERVER_DISK_FULL = "53100";
    private static final String LOGIN_REFUSED = "28...";

    /** The result code in front of the words of SQLite. */
    private static final Pattern SQLITE = Pattern.compile("\\[(SQLITE_[A-Z]+)");

    private static final Pattern DISK_FULL =
            Pattern.compile("No space left on device|not enough space on the disk|[Qq]uota exceeded");

    /** As Camel says it. */
    private static final Pattern NO_FOLDER = Pattern.compile("[Dd]irectory does not exist: (.+)");

    private static final int LONGEST_CHAIN = 30;

    private Diagnosis() {}

    static Reason of(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        collect(failure, chain);
        List<Reason> known =
                chain.stream().map(Diagnosis::known).flatMap(Optional::stream).toList();
        return known.stream()
                .filter(reason -> reason.kind().lasts())
                .findFirst()
                .or(() -> known.stream()
                        .filter(reason -> reason.kind() != Kind.NOT_READABLE)
                        .findFirst())
                .or(() -> known.stream().findFirst())
                .orElseGet(() ->
                        new Reason(Kind.UNEXPECTED, chain.get(0).getClass().getSimpleName()));
    }

    private static void collect(Throwable failure, List<Throwable> chain) {
        if (chain.size() < LONGEST_CHAIN && !chain.contains(failure)) {
            chain.add(failure);
            Optional.ofNullable(failure.getCause()).ifPresent(cause -> collect(cause, chain));
            Stream.of(failure.getSuppressed()).forEach(suppressed -> collect(suppressed, chain));
        }
    }

    private static Optional<Reason> known(Throwable failure) {
        if (failure instanceof SQLException database) {
            return ofDatabase(database);
        }
        if (failure instanceof FileSystemException file) {
            return Optional.of(ofFile(file));
        }
        String words = String.valueOf(failure.getMessage());
        Matcher folder = NO_FOLDER.matcher(words);
        if (folder.find()) {
            return Optional.of(missing(Path.of(folder.group(1))));
        }
        if (failure instanceof IOException && DISK_FULL.matcher(words).find()) {
            return Optional.of(new Reason(Kind.DISK_FULL, Places.state()));
        }
        return ofName(failure).or(() -> ofNetwork(failure)).map(kind -> new Reason(kind, ""));
    }

    /** Our own exceptions; this room knows none of the rooms that have them. */
    private static Optional<Kind> ofName(Throwable failure) {
        return switch (failure.getClass().getSimpleName()) {
            case "StateUnreachableException" -> Optional.of(Kind.DATABASE_AWAY);
            case "ConfigurationException" -> Optional.of(Kind.CONFIGURATION_REFUSED);
            case "StateInUseException" -> Optional.of(Kind.STATE_IN_USE);
            case "LostClaimException", "LostJobException" -> Optional.of(Kind.LEASE_LOST);
            case "AuthenticationFailedException" -> Optional.of(Kind.LOGIN_REFUSED);
            default -> Optional.empty();
        };
    }

    private static Optional<Kind> ofNetwork(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return Optional.of(Kind.HOST_UNKNOWN);
        }
        if (failure instanceof SocketTimeoutException || failure instanceof TimeoutException) {
            return Optional.of(Kind.NO_ANSWER);
        }
        if (failure instanceof ConnectException || failure instanceof SocketException) {
            return Optional.of(Kind.NO_CONNECTION);
        }
        if (failure instanceof SSLException) {
            return Optional.of(Kind.TLS_FAILED);
        }
        return failure instanceof IOException ? Optional.of(Kind.NOT_READABLE) : Optional.empty();
    }

    private static Optional<Reason> ofDatabase(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (SERVER_DISK_FULL.equals(state)) {
            return database(Kind.DISK_FULL);
        }
        if (AWAY.matcher(state).matches() || failure instanceof SQLTransientConnectionException) {
            return database(Kind.DATABASE_AWAY);
        }
        if (state.matches(LOGIN_REFUSED)) {
            return database(Kind.LOGIN_REFUSED);
        }
        Matcher sqlite = SQLITE.matcher(String.valueOf(failure.getMessage()));
        return sqlite.find() ? ofSqlite(sqlite.group(1)) : Optional.empty();
    }

    private static Optional<Reason> ofSqlite(String code) {
        return switch (code) {
            case "SQLITE_FULL" -> Optional.of(new Reason(Kind.DISK_FULL, Places.state()));
            case "SQLITE_IOERR" -> Optional.of(new Reason(stateDisk(), Places.state()));
            case "SQLITE_READONLY" -> Optional.of(new Reason(Kind.DISK_READ_ONLY, Places.state()));
            case "SQLITE_CANTOPEN", "SQLITE_PERM" ->
                Optional.of(
                        Places.state().isEmpty() || Files.exists(Path.of(Places.state()))
                                ? new Reason(Kind.NO_ACCESS, Places.state())
                                : missing(Path.of(Places.state())));
            case "SQLITE_BUSY", "SQLITE_LOCKED" -> database(Kind.DATABASE_BUSY);
            case "SQLITE_CORRUPT", "SQLITE_NOTADB" -> database(Kind.DATABASE_DAMAGED);
            default -> Optional.empty();
        };
    }

    /** An error of input or output is what SQLite says of a full disk, too. */
    private static Kind stateDisk() {
        return Places.state().isEmpty() || Places.isFull(Path.of(Places.state())) ? Kind.DISK_FULL : Kind.NO_ACCESS;
    }

    private static Optional<Reason> database(Kind kind) {
        return Optional.of(new Reason(kind, Places.database()));
    }

    private static Reason ofFile(FileSystemException failure) {
        String words = failure.getReason() == null ? "" : failure.getReason();
        Path path = Path.of(failure.getFile() == null ? "" : failure.getFile());
        if (DISK_FULL.matcher(words).find()) {
            return new Reason(Kind.DISK_FULL, Places.folderOf(path));
        }
        if (words.contains("Read-only file system")) {
            return new Reason(Kind.DISK_READ_ONLY, Places.folderOf(path));
        }
        if (failure instanceof NoSuchFileException) {
            return missing(path);
        }
        if (failure instanceof AccessDeniedException || words.contains("not permitted")) {
            return new Reason(Kind.NO_ACCESS, path.toString());
        }
        return new Reason(Kind.NOT_READABLE, path.toString());
    }

    /** The outermost folder that is not there. */
    private static Reason missing(Path path) {
        Path missing = path.toAbsolutePath();
        for (Path folder = missing.getParent(); folder != null && !Files.exists(folder); folder = folder.getParent()) {
            missing = folder;
        }
        return new Reason(Kind.NOT_THERE, missing.toString());
    }
}
