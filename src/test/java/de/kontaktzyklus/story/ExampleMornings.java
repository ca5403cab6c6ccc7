package de.kontaktzyklus.story;

import de.kontaktzyklus.export.ExampleExports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;

/** Offices that get a folder of examples on a Monday, as their first export or a week after a good one. */
final class ExampleMornings {

    static final String GOOD = "00-good";
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final LocalDate NEXT_MONDAY = MONDAY.plusWeeks(1);

    private final Path folder;
    private int offices;

    /** @param folder where the offices live */
    ExampleMornings(Path folder) {
        this.folder = folder;
    }

    /** Of an office that has seen nothing yet. */
    Morning first(String example) throws Exception {
        try (StoryOffice office = newOffice(Map.of())) {
            lay(office, example, MONDAY);
            return Morning.of(office, office.live(MONDAY));
        }
    }

    /** Of an office that goes on where another has stopped. */
    Morning later(String example, Path other) throws Exception {
        try (StoryOffice office = after(other, Map.of())) {
            lay(office, example, NEXT_MONDAY);
            return Morning.of(office, office.live(NEXT_MONDAY));
        }
    }

    StoryOffice newOffice(Map<String, String> settings) throws IOException {
        offices++;
        return new StoryOffice(last(), settings);
    }

    /** Folder of the office that was opened last. */
    Path last() {
        return folder.resolve("office" + offices);
    }

    /** With a copy of the state of an office that is closed: its days need not go by again. */
    StoryOffice after(Path other, Map<String, String> settings) throws IOException {
        Path state = other.resolve("state");
        Path copy = folder.resolve("office" + (offices + 1)).resolve("state");
        try (Stream<Path> all = Files.walk(state)) {
            for (Path each : all.toList()) {
                Path target = copy.resolve(state.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
        return newOffice(settings);
    }

    /** The files of a folder, their names as of that day. */
    static void lay(StoryOffice office, String example, LocalDate day) throws IOException {
        try (Stream<Path> files = Files.list(ExampleExports.folder(example))) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                lay(office, file, name.replace(MONDAY.toString(), day.toString()), day);
            }
        }
    }

    /** Written on the morning of that day, whatever day it is for the machine. */
    static void lay(StoryOffice office, Path file, String name, LocalDate day) throws IOException {
        Path laid = Files.copy(file, office.exports().resolve(name));
        Files.setLastModifiedTime(
                laid, FileTime.from(day.atTime(LocalTime.of(4, 0)).toInstant(ZoneOffset.UTC)));
    }
}
