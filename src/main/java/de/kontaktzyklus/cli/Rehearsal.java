package de.kontaktzyklus.cli;

import de.kontaktzyklus.cli.demo.invented.InventedOffice;
import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.config.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Goes through what people and the service do most, with an invented office in a folder of its own, so that Java loads
 * the classes for it; {@code bin/share-classes} has them archived, and later starts read them from there.
 *
 * <p>Nothing of the office that is installed here takes part: its settings may name a live database, a mailbox or a
 * command for alarms. The configuration is the shipped one, out of our own jar. No mail leaves: at the port of its mail
 * server nobody listens.
 */
final class Rehearsal {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String CASES = "faelle_2026-11-23.csv";

    /** Folders of the shipped configuration, in the jar beside this class and in the folder of the invented office. */
    private static final String CONFIG = "config";

    private static final String ROUTES = "routes";

    private final Path folder;

    private Rehearsal(Path folder) {
        this.folder = folder;
    }

    /**
     * Ends the process.
     *
     * @param args one: a folder that is there, is empty, and may be deleted afterwards
     */
    public static void main(String[] args) throws IOException, URISyntaxException {
        Path jar = Path.of(Rehearsal.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Rehearsal rehearsal;
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
            Path shipped = content.getPath("de/kontaktzyklus/cli/rehearsal");
            rehearsal = in(Path.of(args[0]), shipped.resolve(CONFIG), shipped.resolve(ROUTES));
        }
        rehearsal.run();
        System.exit(0); // Java archives at the end, and threads of a library must not put it off
    }

    /**
     * An office in the given folder; all its settings have their defaults.
     *
     * @param config folder of the shipped contact policy, calendar and columns; its settings are left out
     * @param routes folder of the shipped routes
     */
    static Rehearsal in(Path folder, Path config, Path routes) throws IOException {
        copy(config, Files.createDirectories(folder.resolve(CONFIG)));
        copy(routes, Files.createDirectories(folder.resolve(ROUTES)));
        Files.createFile(folder.resolve(CONFIG).resolve(Settings.FILE));
        return new Rehearsal(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    void run() throws IOException {
        Path exports = Files.createDirectories(folder.resolve("export"));
        InventedOffice.writeInto(exports, DAY);
        Path cases = Files.copy(exports.resolve(CASES), folder.resolve(CASES));
        say("--help");
        say("check", "--export", exports.toString());
        String decisions = say("assess", "--cases", cases.toString(), "--as-of", DAY.toString());
        String customer = decisions.lines().skip(1).findFirst().orElse("").replaceFirst(";.*", "");
        say("explain", "--cases", cases.toString(), "--customer", customer, "--as-of", DAY.toString());
        say("run", "--once", "--as-of", DAY.toString());
        say("status", "--as-of", DAY.toString());
        say("status", "--health");
        // Of a state that is there, and not of an empty one as at first.
        say("check");
        say("mail", "list");
        say("intake", "list");
    }

    /** What the command printed; whatever its exit code is, its classes are loaded. */
    private String say(String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> line =
                new ArrayList<>(List.of("--config", folder.resolve(CONFIG).toString()));
        for (String setting : List.of(
                "export.directory=" + folder.resolve("export"),
                "export.refused-directory=" + folder.resolve("refused"),
                "state.directory=" + folder.resolve("state"),
                "summary.directory=" + folder.resolve("summaries"),
                "smtp.host=127.0.0.1",
                "smtp.port=1",
                "smtp.security=none",
                "alarm.ping-url=")) { // its default is what the environment of the caller says
            line.addAll(List.of("--set", setting));
        }
        line.addAll(List.of(command));
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        CommandLines.run(line.toArray(String[]::new), new Terminal(stream, stream, false));
        return out.toString(StandardCharsets.UTF_8);
    }
}
