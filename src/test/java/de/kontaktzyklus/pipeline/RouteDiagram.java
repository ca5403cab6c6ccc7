package de.kontaktzyklus.pipeline;

import static de.kontaktzyklus.pipeline.RouteStory.list;
import static de.kontaktzyklus.pipeline.RouteStory.map;
import static de.kontaktzyklus.pipeline.RouteStory.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Draws the routes as a Mermaid flow chart: what starts each, its steps, and to whom it hands over. */
final class RouteDiagram {

    private final Function<String, List<String>> targets;
    private final List<String> lines = new ArrayList<>();
    private final List<String> handOvers = new ArrayList<>();

    private RouteDiagram(Function<String, List<String>> targets) {
        this.targets = targets;
    }

    /** @param targets the endpoints that a bean of this name may hand over to while the program runs */
    static String of(Path folder, Function<String, List<String>> targets) {
        RouteDiagram diagram = new RouteDiagram(targets);
        diagram.lines.add("```mermaid");
        diagram.lines.add("flowchart LR");
        RouteStory.in(folder).forEach(diagram::route);
        diagram.lines.addAll(diagram.handOvers);
        diagram.lines.add("```");
        return String.join("\n", diagram.lines) + "\n";
    }

    private void route(Map<String, Object> route) {
        String id = text(route, "id");
        Map<String, Object> from = map(route.get("from"));
        List<String> steps = new ArrayList<>();
        within(from, id, steps);
        lines.add("  " + id + "[\"<b>" + id + "</b>" + String.join("", steps) + "\"]");
        if (!text(from, "uri").equals("direct")) {
            String trigger = text(from, "id");
            lines.add("  " + trigger + "([\"" + scheme(text(from, "uri")) + ": " + trigger + "\"]) --> " + id);
        }
    }

    /** A setting may say which one it is. */
    private static String scheme(String uri) {
        return uri.startsWith("{{") ? uri.substring(2, uri.indexOf("}}")) : uri;
    }

    /** Steps within steps and within branches are drawn like any other: the order is what matters. */
    private void within(Map<String, Object> body, String route, List<String> drawn) {
        body.forEach((key, value) -> {
            if (key.equals("steps")) {
                list(value).forEach(step -> map(step).forEach((eip, inner) -> step(eip, map(inner), route, drawn)));
            } else {
                list(value).forEach(branch -> within(map(branch), route, drawn));
                within(map(value), route, drawn);
            }
        });
    }

    private void step(String eip, Map<String, Object> body, String route, List<String> drawn) {
        if (text(body, "uri").equals("direct")) {
            handOvers.add("  " + route + " --> " + text(map(body.get("parameters")), "name"));
        } else if (eip.equals("recipientList")) {
            handOverTo(targets.apply(namingBean(body)), route);
        } else {
            drawn.add("<br/>" + (eip.equals("to") ? text(body, "uri") : eip) + ": " + text(body, "id"));
        }
        within(body, route, drawn);
    }

    private void handOverTo(List<String> endpoints, String route) {
        endpoints.forEach(endpoint -> handOvers.add("  " + route + " -.-> " + endpoint.replace("direct:", "")));
    }

    private static String namingBean(Map<String, Object> recipientList) {
        return text(map(map(recipientList.get("expression")).get("method")), "ref");
    }
}
