package de.kontaktzyklus.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.delivery.LostClaimException;
import de.kontaktzyklus.log.Reason.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types and codes say why; the words of a failure never come into the log. */
class ReasonTest {

    private static final String DATABASE = "jdbc:postgresql://db/office";

    @TempDir
    private static Path folder;

    @BeforeEach
    void the_state_is_somewhere() {
        LogTexts.are(Locale.ENGLISH, folder.toString(), DATABASE);
    }

    @AfterEach
    void nobody_knows_where() {
        LogTexts.are(Locale.ENGLISH, "", "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_failure_has_a_reason(String why, Throwable failure, Kind kind, String where) {
        assertThat(Reason.of(failure)).isEqualTo(new Reason(kind, where));
        assertThat(Reason.of(new IllegalStateException("Anna Muster", failure)))
                .as("however deep it lies")
                .isEqualTo(new Reason(kind, where));
    }

    static Stream<Arguments> a_failure_has_a_reason() {
        String file = folder.resolve("x.csv").toString();
        return Stream.of(
                arguments("full, says the file", fs(file, "No space left on device"), Kind.DISK_FULL, folder + ""),
                arguments("full, says SQLite", sql("[SQLITE_FULL] x", null), Kind.DISK_FULL, folder + ""),
                arguments("full, says PostgreSQL", sql("x", "53100"), Kind.DISK_FULL, DATABASE),
                arguments(
                        "full, says a stream", new IOException("No space left on device"), Kind.DISK_FULL, folder + ""),
                arguments("read-only", fs(file, "Read-only file system"), Kind.DISK_READ_ONLY, folder + ""),
                arguments("a file is gone", new NoSuchFileException(file), Kind.NOT_THERE, file),
                arguments(
                        "its folder is gone",
                        new NoSuchFileException(folder.resolve("share/in/x.csv").toString()),
                        Kind.NOT_THERE,
                        folder.resolve("share").toString()),
                arguments(
                        "as Camel says it",
                        new IllegalArgumentException("Directory does not exist: " + folder.resolve("share")),
                        Kind.NOT_THERE,
                        folder.resolve("share").toString()),
                arguments("not allowed", new AccessDeniedException(file), Kind.NO_ACCESS, file),
                arguments("the connection broke", sql("FATAL", "57P01"), Kind.DATABASE_AWAY, DATABASE),
                arguments("no connection", sql("refused", "08001"), Kind.DATABASE_AWAY, DATABASE),
                arguments("locked", sql("[SQLITE_BUSY] x", null), Kind.DATABASE_BUSY, DATABASE),
                arguments("damaged", sql("[SQLITE_CORRUPT] x", null), Kind.DATABASE_DAMAGED, DATABASE),
                arguments("nobody there", new ConnectException("x"), Kind.NO_CONNECTION, ""),
                arguments("no such host", new UnknownHostException("x"), Kind.HOST_UNKNOWN, ""),
                arguments("too slow", new SocketTimeoutException("x"), Kind.NO_ANSWER, ""),
                arguments("taken over", new LostClaimException("x"), Kind.LEASE_LOST, ""),
                arguments("unreadable", new UncheckedIOException(new IOException("Anna")), Kind.NOT_READABLE, ""));
    }

    private static FileSystemException fs(String file, String words) {
        return new FileSystemException(file, null, words);
    }

    private static SQLException sql(String words, @Nullable String state) {
        return new SQLException(words, state);
    }
}
