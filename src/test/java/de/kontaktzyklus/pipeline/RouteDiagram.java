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
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Draws the routes as a Mermaid flow chart: what starts each, its steps, and to whom it hands over. */
final class RouteDiagram {

    private final List<String> lines = new ArrayList<>();
    private final List<String> handOvers = new ArrayList<>();

    private RouteDiagram() {}

    static String of(Path folder) {
        RouteDiagram diagram = new RouteDiagram();
        diagram.lines.add("```mermaid");
        diagram.lines.add("flowchart LR");
        files(folder).forEach(diagram::file);
        diagram.lines.addAll(diagram.handOvers);
        diagram.lines.add("```");
        return String.join("\n", diagram.lines) + "\n";
    }

    private void file(Path file) {
        for (Object entry : list(read(file))) {
            Map<String, Object> route = map(map(entry).getOrDefault("route", Map.of()));
            if (!route.isEmpty()) {
                route(route);
            }
        }
    }

    private void route(Map<String, Object> route) {
        String id = text(route, "id");
        Map<String, Object> from = map(route.getOrDefault("from", Map.of()));
        List<String> steps = new ArrayList<>();
        steps(list(from.getOrDefault("steps", List.of())), id, steps);
        lines.add("  " + id + "[\"<b>" + id + "</b>" + String.join("", steps) + "\"]");
        if (!text(from, "uri").equals("direct")) {
            String trigger = text(from, "id");
            lines.add("  " + trigger + "([\"" + text(from, "uri") + ": " + trigger + "\"]) --> " + id);
        }
    }

    /** Steps within steps are drawn like any other: the order is what matters. */
    private void steps(List<Object> steps, String route, List<String> drawn) {
        for (Object step : steps) {
            map(step).forEach((eip, body) -> step(eip, map(body), route, drawn));
        }
    }

    private void step(String eip, Map<String, Object> body, String route, List<String> drawn) {
        if (text(body, "uri").equals("direct")) {
            handOvers.add("  " + route + " --> " + text(map(body.getOrDefault("parameters", Map.of())), "name"));
        } else if (eip.equals("recipientList")) {
            handOvers.add("  " + route + " -.-> make-digests");
            handOvers.add("  " + route + " -.-> make-summaries");
        } else {
            drawn.add("<br/>" + (eip.equals("to") ? text(body, "uri") : eip) + ": " + text(body, "id"));
        }
        steps(list(body.getOrDefault("steps", List.of())), route, drawn);
        list(body.getOrDefault("doCatch", List.of()))
                .forEach(branch -> steps(list(map(branch).getOrDefault("steps", List.of())), route, drawn));
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.getOrDefault(key, ""));
    }

    @SuppressWarnings("unchecked") // what a YAML mapping is
    private static Map<String, Object> map(Object node) {
        return node instanceof Map ? new LinkedHashMap<>((Map<String, Object>) node) : Collections.emptyMap();
    }

    @SuppressWarnings("unchecked") // what a YAML sequence is
    private static List<Object> list(Object node) {
        return node instanceof List ? (List<Object>) node : List.of();
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
