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
            entry("texts", List.of()),
            entry("files", List.of()),
            entry("audit", List.of()),
            entry("cases", List.of()),
            entry("assessment", List.of("cases")),
            entry("delivery", List.of()),
            entry("forecast", List.of("cases", "assessment")),
            entry("retention", List.of("cases")),
            entry("reminders", List.of("cases", "assessment", "delivery")),
            entry("summary", List.of("cases", "assessment", "delivery", "forecast")));

    /** Every edge may write the log; it knows none of them. */
    private static final String LOG = "log";

    private static final Map<String, List<String>> TECHNOLOGY_OF_EDGE = Map.ofEntries(
            entry("export", List.of("org.dhatim.fastexcel..")),
            entry("calendar", List.of()),
            entry("config", List.of("org.snakeyaml.engine..")),
            entry(
                    "state",
                    List.of(
                            "java.sql",
                            "javax.sql",
                            "org.sqlite..",
                            "com.zaxxer.hikari..",
                            "org.flywaydb..",
                            "org.jdbi..",
                            "com.fasterxml.jackson..")),
            entry(
                    "dispatch.mail",
                    List.of("jakarta.activation..", "jakarta.mail..", "org.eclipse.angus..", "gg.jte..")),
            entry(
                    "dispatch.smtp",
                    List.of(
                            "javax.net..",
                            "javax.security..",
                            "java.net.http",
                            "jdk.net",
                            "jakarta.mail..",
                            "org.eclipse.angus..",
                            "com.fasterxml.jackson..")),
            entry(
                    "dispatch.files",
                    List.of(
                            "gg.jte..",
                            "org.apache.poi..",
                            "org.apache.xmlbeans..",
                            "org.openxmlformats.schemas..",
                            "org.apache.commons.compress.archivers",
                            "org.apache.commons.compress.archivers.zip")),
            entry("dispatch.watching", List.of("com.sun.net.httpserver", "io.prometheus..", "com.fasterxml.jackson..")),
            entry("dispatch.signals", List.of("java.net.http", "com.fasterxml.jackson..")),
            entry("dispatch.templates", List.of("gg.jte..")),
            entry(LOG, List.of("org.apache.logging.log4j..", "java.sql", "javax.net..")));

    /** Templates are made of what mails and pages say; they are the form of it, and lie in rooms of their own. */
    private static final Map<String, List<String>> NEIGHBOURS_OF_EDGE = Map.of(
            "dispatch.mail", List.of("dispatch.templates"),
            "dispatch.files", List.of("dispatch.templates"),
            "dispatch.templates", List.of("dispatch.mail", "dispatch.files"));

    /** The only room that knows Camel; the entry point may, too. */
    private static final String PIPELINE = "pipeline";

    private static final List<String> ROOMS_THAT_PUT_TOGETHER = List.of("office", PIPELINE, "cli");

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
        Stream<String> rooms = Stream.of(coreRooms(), edges(), ROOMS_THAT_PUT_TOGETHER.stream())
                .flatMap(room -> room)
                .map(this::room);
        return Stream.concat(Stream.of(base), rooms).toArray(String[]::new);
    }

    String[] core() {
        return coreRooms().map(this::room).toArray(String[]::new);
    }

    String[] whereCamelIsKnown() {
        return new String[] {base, room(PIPELINE)};
    }

    String[] visibleFromCoreRoom(String room) {
        Stream<String> ours =
                Stream.concat(Stream.of(room), upstreamOf(room).stream()).map(this::room);
        return Stream.concat(Arrays.stream(PLAIN_JAVA), ours).toArray(String[]::new);
    }

    String[] visibleFromEdge(String edge) {
        Stream<String> ours = Stream.of(
                        Stream.of(edge, LOG), NEIGHBOURS_OF_EDGE.getOrDefault(edge, List.of()).stream(), coreRooms())
                .flatMap(rooms -> rooms)
                .map(this::room);
        Stream<String> technology = Stream.concat(Stream.of("org.slf4j.."), technologyOf(edge));
        return Stream.of(Arrays.stream(PLAIN_JAVA), technology, ours)
                .flatMap(packages -> packages)
                .toArray(String[]::new);
    }

    /** Which packages each edge may use; a grant that none of its classes uses is a hole. */
    static Stream<Map.Entry<String, String>> grants() {
        return TECHNOLOGY_OF_EDGE.entrySet().stream()
                .flatMap(edge -> edge.getValue().stream().map(granted -> entry(edge.getKey(), granted)));
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

    private static Stream<String> technologyOf(String edge) {
        return TECHNOLOGY_OF_EDGE.getOrDefault(edge, List.of()).stream();
    }
}
