/**
 * What the runs of the last days knew, packed, so that their days can be replayed (decision 50).
 *
 * <p>Comes in: the knowledge of a run, in its transaction. Goes out: the same, if nobody has changed it. Must not know:
 * how a day is replayed.
 */
@NullMarked
package de.kontaktzyklus.state.knowledge;

import org.jspecify.annotations.NullMarked;
