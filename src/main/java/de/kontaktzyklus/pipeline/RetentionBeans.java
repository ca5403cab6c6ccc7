package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.office.Retention;
import java.util.Map;

/** The beans of the route that forgets. */
final class RetentionBeans {

    final Retention retention;

    RetentionBeans(OfficeNode node) {
        this.retention = Retention.of(node.settings(), node.clock(), node.state(), node.exports(), node.archive());
    }

    Map<String, Object> byName() {
        return Map.of("retention", retention);
    }
}
