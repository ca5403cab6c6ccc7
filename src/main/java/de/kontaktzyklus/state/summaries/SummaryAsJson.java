package de.kontaktzyklus.state.summaries;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.impl.UnwrappingBeanPropertyWriter;
import com.fasterxml.jackson.databind.util.NameTransformer;
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

    private final FiguresAsJson json =
            new FiguresAsJson(new SimpleModule().setSerializerModifier(new PartsSideBySide()));

    String write(TeamSummary summary) {
        return json.write(summary);
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

    /** Writes the figures of a part in place of the part, without a tree of the many in between. */
    private static final class PartsSideBySide extends BeanSerializerModifier {

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> components) {
            if (type.getBeanClass() == TeamSummary.class) {
                components.replaceAll(
                        each -> isPart(each) ? new UnwrappingBeanPropertyWriter(each, NameTransformer.NOP) : each);
            }
            return components;
        }

        private static boolean isPart(BeanPropertyWriter component) {
            return PARTS.stream().anyMatch(part -> part.getName().equals(component.getName()));
        }
    }
}
