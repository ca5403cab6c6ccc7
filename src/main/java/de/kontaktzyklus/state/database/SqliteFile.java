package de.kontaktzyklus.state.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * How SQLite is opened. Each connection gets its settings from here, as properties: of a script with several
 * {@code PRAGMA}s only the first would run.
 */
public final class SqliteFile {

    /** How long one writer waits for another: longer than it takes to compare the largest export. */
    static final int PATIENCE_SECONDS = 60;

    private SqliteFile() {}

    /** Survives a power cut: of the modes of SQLite only FULL keeps the last commits. */
    public static DataSource writable(Path file) {
        return written(file, SynchronousMode.FULL);
    }

    /**
     * The same for a state that can be made again: no commit waits for the disk. A power cut can take the last commits,
     * each as a whole.
     */
    public static DataSource repeatable(Path file) {
        return written(file, SynchronousMode.NORMAL);
    }

    private static DataSource written(Path file, SynchronousMode synchronous) {
        SQLiteConfig config = patient();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(synchronous);
        config.enforceForeignKeys(true);
        // A transaction that reads first and writes later would otherwise fail if another one has written in
        // between.
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        // Deleted data is overwritten, or somebody could still read it in the file.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return source(config, file);
    }

    /** For one process, as a single file: a copy to or from a backup. */
    public static DataSource single(Path file) {
        SQLiteConfig config = patient();
        config.setJournalMode(JournalMode.MEMORY);
        return source(config, file);
    }

    public static DataSource readOnly(Path file) {
        SQLiteConfig config = patient();
        config.setReadOnly(true);
        return source(config, file);
    }

    /**
     * For a glance that leaves no file beside the database: a reader in the usual way makes those of the write-ahead
     * log and cannot remove them, and if another user has made them the program cannot write. Where they are there,
     * somebody is at work, and the usual way leaves all as it is.
     */
    public static DataSource untouched(Path file) {
        Path whole = file.toAbsolutePath();
        if (Files.exists(whole.resolveSibling(whole.getFileName() + "-wal"))) {
            return readOnly(file);
        }
        SQLiteConfig config = patient();
        config.setReadOnly(true);
        UnpackedDriver.into(whole.resolveSibling(""));
        return named(config, whole.toUri() + "?immutable=1");
    }

    /**
     * Exists as long as one connection to it is open.
     *
     * @param place a folder in which, or above which, the native library may be unpacked
     */
    public static DataSource emptyInMemory(Path place) {
        UnpackedDriver.into(place);
        return named(patient(), "file:kontaktzyklus-empty?mode=memory&cache=shared");
    }

    private static SQLiteConfig patient() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
        return config;
    }

    private static DataSource source(SQLiteConfig config, Path file) {
        Path whole = file.toAbsolutePath();
        UnpackedDriver.into(whole.resolveSibling(""));
        return named(config, whole.toString());
    }

    private static DataSource named(SQLiteConfig config, String name) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + name);
        return source;
    }
}
