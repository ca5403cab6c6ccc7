package de.kontaktzyklus.story;

import de.kontaktzyklus.export.ExampleExports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Mornings on which an office gets a folder of examples. One office lives through all of them: between two it forgets
 * everything, or goes back to where it was kept, so that its routes start once.
 */
final class ExampleMornings implements AutoCloseable {

    static final String GOOD = "00-good";
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final LocalDate NEXT_MONDAY = MONDAY.plusWeeks(1);

    /** Before the first export. */
    static final String NOTHING = "nothing";

    private final Path home;
    private final Path kept;
    private final StoryOffice office;

    /** @param folder where the office lives, and what is kept of it */
    ExampleMornings(Path folder) throws Exception {
        this(folder.resolve("office"), Files.createDirectories(folder.resolve("kept")), Map.of());
        keep(NOTHING);
    }

    private ExampleMornings(Path home, Path kept, Map<String, String> settings) throws IOException {
        this.home = home;
        this.kept = kept;
        this.office = new StoryOffice(home, settings);
    }

    /** An office under other settings that can go back to the same places. */
    ExampleMornings under(Map<String, String> settings) throws IOException {
        return new ExampleMornings(home.resolveSibling("other"), kept, settings);
    }

    /** Under this name the office can go back to what it knows now. */
    void keep(String name) throws Exception {
        try (Connection state = state();
                Statement statement = state.createStatement()) {
            statement.execute("VACUUM INTO '" + kept.resolve(name + ".db") + "'");
        }
        copy(archive(), kept.resolve(name));
    }

    /** The office as it was kept, with empty folders. */
    StoryOffice as(String name) throws Exception {
        for (Path each : List.of(archive(), office.exports(), office.refused())) {
            clear(each);
        }
        for (Path month : filesOf(office.summaries())) {
            for (Path team : filesOf(month)) {
                if (Files.isDirectory(team, LinkOption.NOFOLLOW_LINKS)) {
                    clear(team);
                }
                Files.delete(team);
            }
            Files.delete(month);
        }
        copy(kept.resolve(name), archive());
        try (Connection state = state();
                Statement statement = state.createStatement()) {
            statement.execute("ATTACH '" + kept.resolve(name + ".db") + "' AS kept");
            for (String table : tables(statement)) {
                statement.execute("DELETE FROM main." + table);
                statement.execute("INSERT INTO main." + table + " SELECT * FROM kept." + table);
            }
        }
        return office;
    }

    StoryOffice office() {
        return office;
    }

    /** The morning of a day on which the files of an example lie there. */
    Morning morning(String before, String example, LocalDate day) throws Exception {
        as(before);
        lay(office, example, day);
        return Morning.of(office, office.live(day));
    }

    private Connection state() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("state/kontaktzyklus.db"));
    }

    private Path archive() {
        return home.resolve("state/exports");
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT name FROM kept.sqlite_master WHERE type = 'table'"
                + " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'flyway%'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static void clear(Path folder) throws IOException {
        for (Path file : filesOf(folder)) {
            Files.delete(file);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : filesOf(from)) {
            Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** The files of a folder, their names as of that day. */
    static void lay(StoryOffice office, String example, LocalDate day) throws IOException {
        for (Path file : filesOf(ExampleExports.folder(example))) {
            String name = String.valueOf(file.getFileName());
            lay(office, file, name.replace(MONDAY.toString(), day.toString()), day);
        }
    }

    /** Written on the morning of that day, whatever day it is for the machine. */
    static void lay(StoryOffice office, Path file, String name, LocalDate day) throws IOException {
        Path laid = Files.copy(file, office.exports().resolve(name));
        Files.setLastModifiedTime(
                laid, FileTime.from(day.atTime(LocalTime.of(4, 0)).toInstant(ZoneOffset.UTC)));
    }

    @Override
    public void close() {
        office.close();
    }
}
