package de.kontaktzyklus.faults.bench;

import de.kontaktzyklus.faults.database.Books;
import de.kontaktzyklus.faults.database.OfficeDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An installation: exports, state and summaries in one folder, the program's settings for it, and its mail server's
 * port.
 */
public final class OfficeFolder {

    private static final String STATE = "state";

    private final Bench bench;
    private final Path folder;
    private final OfficeDatabase database;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Path program;

    private OfficeFolder(Bench bench, Path folder, OfficeDatabase database, int smtpPort) {
        this.bench = bench;
        this.folder = folder;
        this.database = database;
        this.program = bench.program();
        this.environment.putAll(bench.environment());
        settings.put("export.directory", export().toString());
        settings.put("export.refused-directory", refused().toString());
        settings.put("export.settle-time", "100ms");
        settings.put("export.poll-interval", "1s");
        settings.put("state.directory", state().toString());
        settings.put("summary.directory", summaries().toString());
        settings.put("watch.page-directory", "");
        settings.put("log.language", "en");
        settings.put("smtp.host", "127.0.0.1");
        settings.put("smtp.port", String.valueOf(smtpPort));
        settings.put("smtp.security", "none");
        settings.put("smtp.retry-after", "1s");
        settings.put("smtp.read-timeout", "5s");
        settings.put("smtp.poll-interval", "1s");
        settings.put("reminders.cron", "0/2 * 3-23 ? * MON-FRI");
        settings.put("summary.cron", "1/2 * 3-23 ? * MON-FRI");
        settings.putAll(database.settings());
    }

    /** Nothing was ever run; the exports of the day lie ready. */
    public static OfficeFolder fresh(Bench bench, String name, int smtpPort) throws IOException, SQLException {
        return fresh(bench, DatabaseKind.SQLITE, name, smtpPort);
    }

    public static OfficeFolder fresh(Bench bench, DatabaseKind kind, String name, int smtpPort)
            throws IOException, SQLException {
        Path folder = bench.newFolder(name);
        return in(bench, folder, kind.create(bench, folder.resolve(STATE)), smtpPort);
    }

    /** In an empty database. */
    public static OfficeFolder fresh(Bench bench, OfficeDatabase database, String name, int smtpPort)
            throws IOException {
        return in(bench, bench.newFolder(name), database, smtpPort);
    }

    private static OfficeFolder in(Bench bench, Path folder, OfficeDatabase database, int smtpPort) throws IOException {
        OfficeFolder office = new OfficeFolder(bench, folder, database, smtpPort);
        Files.createDirectories(office.export());
        office.deliverExports();
        return office;
    }

    /** The same as another office is now. */
    public static OfficeFolder copyOf(OfficeFolder template, String name, int smtpPort)
            throws IOException, SQLException {
        Path folder = template.bench.newFolder(name);
        Folders.copy(template.folder, folder);
        OfficeDatabase copy = template.database.copyFor(folder.resolve(STATE));
        return new OfficeFolder(template.bench, folder, copy, smtpPort);
    }

    /** The same office once more, with a state folder of its own: another node on the same database server. */
    public OfficeFolder anotherNode() {
        OfficeFolder node = new OfficeFolder(bench, folder, database, Integer.parseInt(settings.get("smtp.port")));
        node.settings.putAll(settings);
        node.settings.put("state.directory", folder.resolve(STATE + "-2").toString());
        return node;
    }

    public OfficeFolder with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    public OfficeFolder withEnvironment(String key, String value) {
        environment.put(key, value);
        return this;
    }

    /** Options of Java, after those that make it start fast. */
    public OfficeFolder withJavaOptions(String options) {
        return withEnvironment("JAVA_OPTS", environment.getOrDefault("JAVA_OPTS", "") + " " + options);
    }

    /** Another package than the one that was built. */
    public OfficeFolder withProgram(Path otherProgram) {
        program = otherProgram;
        return this;
    }

    /** What comes back to a sender, as mail servers write it. */
    public Path samples() {
        return bench.project().resolve("src/test/resources/bounces");
    }

    public void deliverExports() throws IOException {
        Folders.copy(bench.exports(), export());
    }

    public Path folder() {
        return folder;
    }

    public Path export() {
        return folder.resolve("export");
    }

    public Path refused() {
        return folder.resolve("refused");
    }

    public Path state() {
        return folder.resolve(STATE);
    }

    public OfficeDatabase database() {
        return database;
    }

    /** The state after the program has ended, with a look at the whole database. */
    public Books books() throws SQLException {
        return database.books();
    }

    /** The state as it is now, beside the running program. */
    public Books glance() {
        try {
            return database.glance();
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Whether the day is done; a database that cannot be read is not. */
    public boolean isDone() {
        try {
            return glance().isDone();
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    public Path summaries() {
        return folder.resolve("summaries");
    }

    /** Beside the folder: what the program says is not what it keeps. */
    public Path log() {
        return folder.resolveSibling(folder.getFileName() + ".log");
    }

    /** What a command beside the running program says. */
    public String ask(String... command) throws IOException, InterruptedException {
        Path answer = folder.resolveSibling(folder.getFileName() + "." + command[0]);
        start(answer, environment, command).exitCode();
        return Files.readString(answer);
    }

    /** Starts the program; what it says is appended to the log. */
    public Running start(String... command) throws IOException {
        return start(log(), environment, command);
    }

    /** Starts it with one more option of Java, this once. */
    public Running startWith(String javaOption, String... command) throws IOException {
        Map<String, String> once = new LinkedHashMap<>(environment);
        once.merge("JAVA_OPTS", javaOption, (before, more) -> before + " " + more);
        return start(log(), once, command);
    }

    private Running start(Path saying, Map<String, String> surroundings, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(program.toString()));
        settings.forEach((key, value) -> line.addAll(List.of("--set", key + "=" + value)));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(saying.toFile()));
        builder.environment().putAll(surroundings);
        long saidBefore = Files.exists(saying) ? Files.size(saying) : 0;
        return Running.of(builder.start(), saying, saidBefore);
    }

    /** All that is due on the day; the exit code. */
    public int once() throws IOException, InterruptedException {
        return start("run", "--once").exitCode();
    }

    /** Runs until all is done, as an operator would who starts it again whenever it has ended; false if it never is. */
    public boolean untilDone(int starts) throws IOException, InterruptedException {
        for (int start = 0; start < starts; start++) {
            if (once() == 0 && isDone()) {
                return true;
            }
            Thread.sleep(1000);
        }
        return false;
    }
}
