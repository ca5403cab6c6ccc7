package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.office.Retention;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The beans of the route that forgets. */
final class RetentionBeans {

    final Retention retention;

    /** @param clockIsSound whether today can be right */
    RetentionBeans(OfficeNode node, BooleanSupplier clockIsSound) {
        this.retention =
                Retention.of(node.settings(), node.clock(), node.state(), node.exports(), node.archive(), clockIsSound);
    }

    Map<String, Object> byName() {
        return Map.of("retention", retention);
    }
}
