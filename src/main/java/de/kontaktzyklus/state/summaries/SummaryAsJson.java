package de.kontaktzyklus.state.summaries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A summary as JSON. All figures are side by side, as in the first versions, so that their summaries can still be read:
 * the parts of the record are not kept.
 */
final class SummaryAsJson {

    private static final List<RecordComponent> PARTS = Arrays.stream(TeamSummary.class.getRecordComponents())
            .filter(each -> each.getType().getEnclosingClass() == TeamSummary.class)
            .toList();

    private final FiguresAsJson json = new FiguresAsJson();

    String write(TeamSummary summary) {
        ObjectNode figures = json.tree(summary);
        for (RecordComponent part : PARTS) {
            JsonNode ofPart = figures.remove(part.getName());
            ofPart.properties().forEach(each -> figures.set(each.getKey(), each.getValue()));
        }
        return json.write(figures);
    }

    TeamSummary read(String kept) {
        ObjectNode figures = json.read(kept, ObjectNode.class);
        PARTS.forEach(part -> gather(part, figures));
        return json.ofTree(figures, TeamSummary.class);
    }

    private static void gather(RecordComponent part, ObjectNode figures) {
        ObjectNode ofPart = figures.objectNode();
        for (RecordComponent each : part.getType().getRecordComponents()) {
            Optional.ofNullable(figures.remove(each.getName())).ifPresent(value -> ofPart.set(each.getName(), value));
        }
        figures.set(part.getName(), ofPart);
    }
}
