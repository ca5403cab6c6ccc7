package de.kontaktzyklus.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The routes of a folder as YAML, each templated one with its template filled in. */
final class RouteStory {

    private final Map<String, Map<String, Object>> templates = new LinkedHashMap<>();
    private final List<Map<String, Object>> routes = new ArrayList<>();

    private RouteStory() {}

    /** Maps with {@code id} and {@code from}. */
    static List<Map<String, Object>> in(Path folder) {
        RouteStory story = new RouteStory();
        files(folder).forEach(file -> list(read(file)).forEach(entry -> story.entry(map(entry))));
        return story.routes;
    }

    /** The same of one file, switched on or not. */
    static List<Map<String, Object>> of(Path file) {
        RouteStory story = new RouteStory();
        list(read(file)).forEach(entry -> story.entry(map(entry)));
        return story.routes;
    }

    private void entry(Map<String, Object> entry) {
        if (entry.containsKey("route")) {
            routes.add(map(entry.get("route")));
        } else if (entry.containsKey("routeTemplate")) {
            Map<String, Object> template = map(entry.get("routeTemplate"));
            templates.put(text(template, "id"), template);
        } else if (entry.containsKey("templatedRoute")) {
            routes.add(filled(map(entry.get("templatedRoute"))));
        }
    }

    private Map<String, Object> filled(Map<String, Object> use) {
        Map<String, String> values = new LinkedHashMap<>();
        list(use.get("parameters")).forEach(it -> values.put(text(map(it), "name"), text(map(it), "value")));
        Map<String, Object> template = templates.getOrDefault(text(use, "routeTemplateRef"), Map.of());
        Map<String, Object> route = new LinkedHashMap<>(map(filled(template.getOrDefault("route", template), values)));
        route.put("id", text(use, "routeId"));
        return route;
    }

    private static Object filled(Object node, Map<String, String> values) {
        if (node instanceof Map) {
            Map<String, Object> filled = new LinkedHashMap<>();
            map(node).forEach((key, value) -> filled.put(key, filled(value, values)));
            return filled;
        }
        if (node instanceof List) {
            return list(node).stream().map(each -> filled(each, values)).toList();
        }
        String text = String.valueOf(node);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return text;
    }

    static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.getOrDefault(key, ""));
    }

    @SuppressWarnings("unchecked") // what a YAML mapping is
    static Map<String, Object> map(@Nullable Object node) {
        return node instanceof Map ? (Map<String, Object>) node : Collections.emptyMap();
    }

    @SuppressWarnings("unchecked") // what a YAML sequence is
    static List<Object> list(@Nullable Object node) {
        return node instanceof List ? (List<Object>) node : List.of();
    }

    /**
     * Ids of all steps of a route, also of those within others; an empty one where a step has none. A {@code doTry}
     * only holds others together and is none itself.
     */
    static List<String> stepIds(Map<String, Object> route) {
        List<String> ids = new ArrayList<>();
        within(map(route.get("from")), ids);
        return ids;
    }

    private static void within(Map<String, Object> body, List<String> ids) {
        body.forEach((key, value) -> {
            if (key.equals("steps")) {
                list(value)
                        .forEach(step -> map(step).forEach((eip, inner) -> {
                            if (!eip.equals("doTry")) {
                                ids.add(text(map(inner), "id"));
                            }
                            within(map(inner), ids);
                        }));
            } else {
                list(value).forEach(branch -> within(map(branch), ids));
                within(map(value), ids);
            }
        });
    }

    private static Object read(Path file) {
        try {
            return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
