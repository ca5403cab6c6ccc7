package de.kontaktzyklus.faults.migrations;

import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.DatabaseKind;
import de.kontaktzyklus.faults.bench.Folders;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.database.SqliteDatabase;
import de.kontaktzyklus.state.StatePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An office whose state has the tables of an older version of the program, or none yet. */
public record OldState(OfficeFolder office) {

    private static final int LONGEST_SECONDS = 240;

    /** Nobody listens there; what is to be sent gets another port. */
    private static final int NO_PORT = 9;

    public static OldState none(Bench bench, DatabaseKind kind) throws IOException, SQLException {
        OfficeFolder office = OfficeFolder.fresh(bench, kind, "migration", NO_PORT);
        Files.createDirectories(office.state());
        return new OldState(office);
    }

    public OldState copy() throws IOException, SQLException {
        return copyFor(NO_PORT);
    }

    /**
     * The same for another office. The rows of then know of none of the cases of the day, which is no fault here.
     *
     * @param smtpPort where the mail server of the copy is
     */
    public OldState copyFor(int smtpPort) throws IOException, SQLException {
        return new OldState(OfficeFolder.copyOf(office, "migration", smtpPort)
                .with("intake.max-vanished-percent", "100")
                .with("intake.max-new-percent", "100"));
    }

    /** As the pipeline does when it starts. */
    public void bringUpToDate() {
        new StatePlace(office.state(), office.database().server(), Origin.UNKNOWN)
                .open()
                .close();
    }

    /**
     * Begins the same in a process of its own, which is gone after so many statements.
     *
     * @param statements 0: it dies of nothing
     * @return what it did, statement by statement
     */
    public List<String> beginUpdate(int statements) throws IOException, InterruptedException {
        Process migration = startUpdate(statements);
        if (!migration.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            migration.destroyForcibly().waitFor();
        }
        return Files.readAllLines(trace(statements));
    }

    /** The same without waiting for its end. */
    public Process startUpdate(int statements) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "de.kontaktzyklus.state.DyingMigration",
                String.valueOf(statements)));
        line.addAll(office.database()
                .server()
                .map(server -> List.of(server.url(), server.user()))
                .orElseGet(
                        () -> List.of(new SqliteDatabase(office.state()).file().toString())));
        return new ProcessBuilder(line)
                .redirectOutput(trace(statements).toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(office.log().toFile()))
                .start();
    }

    private Path trace(int statements) {
        return office.folder().resolve("statements-" + statements);
    }

    public Tables tables() throws SQLException {
        try (Connection connection = office.database().connect()) {
            return Tables.of(connection);
        }
    }

    /** Gives back what it takes up. */
    public void discard() throws IOException, SQLException {
        office.database().discard();
        Folders.delete(office.folder());
    }
}
