/**
 * Several nodes at work under trouble: real processes of the package on one PostgreSQL database and one export folder,
 * killed and stopped, most of them with a mail in hand. Run by {@code src/faults/bin/nodes.sh};
 * {@link de.kontaktzyklus.nodes.NodesRun} tells it in order.
 */
@NullMarked
package de.kontaktzyklus.nodes;

import org.jspecify.annotations.NullMarked;
