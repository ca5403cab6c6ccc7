package de.kontaktzyklus.architecture;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The floor plan: which rooms there are below a base package, what each core room may look at and which technology each
 * edge owns. A new room or library is one line here.
 */
record House(String base) {

    private static final Map<String, List<String>> UPSTREAM_OF_CORE_ROOM = Map.ofEntries(
            entry("files", List.of()),
            entry("cases", List.of()),
            entry("assessment", List.of("cases")),
            entry("delivery", List.of()),
            entry("forecast", List.of("cases", "assessment")),
            entry("retention", List.of("cases")),
            entry("reminders", List.of("cases", "assessment", "delivery")),
            entry("summary", List.of("cases", "assessment", "delivery", "forecast")));

    private static final Map<String, List<String>> TECHNOLOGY_OF_EDGE = Map.ofEntries(
            entry("export", List.of("de.siegmar.fastcsv..")),
            entry("calendar", List.of("de.focus_shift.jollyday..")),
            entry("config", List.of("org.snakeyaml.engine..")),
            entry(
                    "state",
                    List.of(
                            "java.sql",
                            "javax.sql",
                            "org.sqlite..",
                            "org.postgresql..",
                            "com.zaxxer.hikari..",
                            "org.flywaydb..",
                            "org.jdbi..",
                            "com.fasterxml.jackson..")),
            entry(
                    "dispatch",
                    List.of(
                            "jakarta.activation..",
                            "jakarta.mail..",
                            "org.eclipse.angus..",
                            "gg.jte..",
                            "org.apache.poi..",
                            "org.apache.xmlbeans..",
                            "org.openxmlformats.schemas..",
                            "org.apache.commons.csv..",
                            "de.siegmar.fastcsv..",
                            "com.fasterxml.jackson..")));

    private static final List<String> ROOMS_THAT_KNOW_CAMEL = List.of("wiring", "cli");

    /** Of the JDK, what holds no technology: no {@code java.sql}, {@code java.net.http} or {@code javax}. */
    private static final String[] PLAIN_JAVA = {
        "java.lang..",
        "java.io..",
        "java.math..",
        "java.net",
        "java.nio..",
        "java.security..",
        "java.text..",
        "java.time..",
        "java.util..",
        "org.jspecify.annotations.."
    };

    static Stream<String> coreRooms() {
        return UPSTREAM_OF_CORE_ROOM.keySet().stream().sorted();
    }

    static Stream<String> edges() {
        return TECHNOLOGY_OF_EDGE.keySet().stream().sorted();
    }

    /** The base package itself and every package below a room of the plan. */
    String[] everywhere() {
        Stream<String> rooms = Stream.of(coreRooms(), edges(), ROOMS_THAT_KNOW_CAMEL.stream())
                .flatMap(room -> room)
                .map(this::room);
        return Stream.concat(Stream.of(base), rooms).toArray(String[]::new);
    }

    String[] core() {
        return coreRooms().map(this::room).toArray(String[]::new);
    }

    String[] whereCamelIsKnown() {
        return Stream.concat(Stream.of(base), ROOMS_THAT_KNOW_CAMEL.stream().map(this::room))
                .toArray(String[]::new);
    }

    String[] visibleFromCoreRoom(String room) {
        Stream<String> ours =
                Stream.concat(Stream.of(room), upstreamOf(room).stream()).map(this::room);
        return Stream.concat(Arrays.stream(PLAIN_JAVA), ours).toArray(String[]::new);
    }

    String[] visibleFromEdge(String edge) {
        Stream<String> ours = Stream.concat(Stream.of(edge), coreRooms()).map(this::room);
        Stream<String> technology = Stream.concat(Stream.of("org.slf4j.."), technologyOf(edge).stream());
        return Stream.of(Arrays.stream(PLAIN_JAVA), technology, ours)
                .flatMap(packages -> packages)
                .toArray(String[]::new);
    }

    String room(String name) {
        return base + "." + name + "..";
    }

    /** Written by the template compiler, not by us. */
    String generatedTemplates() {
        return room("dispatch.templates");
    }

    private static List<String> upstreamOf(String room) {
        return UPSTREAM_OF_CORE_ROOM.getOrDefault(room, List.of());
    }

    private static List<String> technologyOf(String edge) {
        return TECHNOLOGY_OF_EDGE.getOrDefault(edge, List.of());
    }
}
