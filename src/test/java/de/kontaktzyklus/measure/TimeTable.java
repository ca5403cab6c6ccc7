package de.kontaktzyklus.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The slowest test classes as a table of Markdown, and what all took together. */
final class TimeTable {

    private static final Path FILE = Path.of("target", System.getProperty("core-time.file", "core-time.md"));
    private static final Comparator<ClassTime> SLOWEST_FIRST =
            Comparator.comparingLong(ClassTime::nanos).reversed();

    private TimeTable() {}

    static void write(Collection<ClassTime> times) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, lines(times));
    }

    private static List<String> lines(Collection<ClassTime> times) {
        List<String> lines = new ArrayList<>(List.of("| test class | seconds of one core |", "| --- | --- |"));
        lines.add(line(
                "all " + times.size(),
                times.stream().mapToLong(ClassTime::nanos).sum()));
        times.stream()
                .sorted(SLOWEST_FIRST)
                .map(time -> line("`" + time.testClass().getSimpleName() + "`", time.nanos()))
                .forEach(lines::add);
        return lines;
    }

    private static String line(String name, long nanos) {
        return String.format(Locale.ROOT, "| %s | %.1f |", name, nanos / 1e9);
    }
}
