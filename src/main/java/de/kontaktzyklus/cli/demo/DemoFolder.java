package de.kontaktzyklus.cli.demo;

import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.settings.Settings;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of the demo. It deletes what an earlier demo wrote, and touches nothing else. */
record DemoFolder(Path root) {

    private static final String MARK = ".kontaktzyklus-demo";
    private static final List<String> MADE_BY_DEMO =
            List.of("config", "coming", "export", "refused", "state", "status", "summaries", "mails");

    private static final Map<String, String> FOLDERS = Map.of(
            "export.directory", "export",
            "export.refused-directory", "refused",
            "state.directory", "state",
            "summary.directory", "summaries",
            "watch.page-directory", "status");

    /**
     * Ways of the office to the outside, with the values that close them: the demo has a database and a mail server of
     * its own, and nobody is told of its alarms; a watch outside would believe that the office is well.
     */
    private static final Map<String, String> CLOSED = Map.of(
            "state.database-url", "",
            "smtp.user", "",
            "smtp.oauth2.token-url", "",
            "smtp.trusted-certificates", "",
            "smtp.client-certificate", "",
            "bounces.read", "false",
            "bounces.oauth2.token-url", "",
            "alarm.command", "",
            "alarm.ping-url", "");

    /** The office has closures of its own, so that the calendar has something to do. */
    private static final String CALENDAR = """
            state: NW
            closures:
              - { day: 12-24, label: Heiligabend }
              - { day: 12-31, label: Silvester }
              - { day: easter-48, label: Rosenmontag }
            """;

    static DemoFolder fresh(Path root, Texts texts) throws IOException {
        Path mark = root.resolve(MARK);
        if (Files.exists(root) && !Files.exists(mark) && !isEmpty(root)) {
            throw new RefusedException(texts.text("demo.foreign", root.toString()));
        }
        Files.createDirectories(root);
        Files.deleteIfExists(mark);
        Files.createFile(mark);
        for (String folder : MADE_BY_DEMO) {
            delete(root.resolve(folder));
        }
        return new DemoFolder(root);
    }

    Path configuration() {
        return root.resolve("config");
    }

    Path exports() {
        return root.resolve("export");
    }

    /** Exports of the past that are not in the export folder yet. */
    Path coming() {
        return root.resolve("coming");
    }

    Path mails() {
        return root.resolve("mails");
    }

    void copyConfiguration(Path from) throws IOException {
        Files.createDirectories(configuration());
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(configuration().resolve("office-calendar.yaml"), CALENDAR);
        Path settings = configuration().resolve(Settings.FILE);
        Files.write(
                settings,
                Files.readAllLines(settings).stream().map(DemoFolder::asInDemo).toList());
    }

    /** So that status, explain or close see the office of the demo when they get its configuration. */
    private static String asInDemo(String line) {
        String key = line.substring(0, Math.max(0, line.indexOf('='))).strip();
        String value = FOLDERS.getOrDefault(key, CLOSED.get(key));
        return value == null ? line : key + "=" + value;
    }

    /**
     * What differs from the configuration, which may be that of the office: folders, mail server, a short wait for
     * files, a connection for each of two processors, and nobody outside hears of the demo.
     */
    Map<String, String> settings(int smtpPort) {
        Map<String, String> settings = new LinkedHashMap<>();
        FOLDERS.forEach((key, folder) -> settings.put(key, root.resolve(folder).toString()));
        settings.putAll(CLOSED);
        settings.put("export.settle-time", "100ms");
        settings.put("smtp.host", "127.0.0.1");
        settings.put("smtp.port", String.valueOf(smtpPort));
        settings.put("smtp.security", "none");
        settings.put("smtp.connections", "2");
        return settings;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
