package de.kontaktzyklus.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rooms as a table of Markdown, made from what each {@code package-info} says and the floor plan knows. */
record RoomTable(Path sources) {

    private static final String HEAD = """
            | room | kind | what it does | what it must not know |
            |---|---|---|---|
            """;

    String markdown() throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> signs = files.filter(file -> file.endsWith("package-info.java"))
                    .sorted(Comparator.comparing(file -> nameOf(file.getParent())))
                    .toList();
            StringBuilder table = new StringBuilder(HEAD);
            for (Path sign : signs) {
                table.append(row(sign));
            }
            return table.toString();
        }
    }

    private String row(Path file) throws IOException {
        RoomSign sign = RoomSign.read(Files.readString(file));
        String room = nameOf(file.getParent());
        return "| " + (room.isEmpty() ? "(entry point)" : "`" + room + "`") + " | " + kind(room) + " | " + sign.does()
                + " | " + sign.mustNotKnow() + " |\n";
    }

    private String nameOf(Path folder) {
        return Stream.of(sources.relativize(folder).toString().split("[/\\\\]")).collect(Collectors.joining("."));
    }

    private static String kind(String room) {
        return contains(House.coreRooms(), room) ? "core" : contains(House.edges(), room) ? "edge" : "puts together";
    }

    private static boolean contains(Stream<String> rooms, String room) {
        return rooms.anyMatch(each -> room.equals(each) || room.startsWith(each + ".") || each.startsWith(room + "."));
    }
}
