/**
 * The cases behind the figures: what to do for each, and in which groups it counts.
 *
 * <p>Start at {@link de.kontaktzyklus.summary.worklist.WorkList}; {@link de.kontaktzyklus.summary.worklist.CaseGroup}
 * names the groups.
 *
 * <p>Comes in: assessed cases. Goes out: items of a list, and how many there are of each group. Must not know: figures,
 * teams.
 */
@NullMarked
package de.kontaktzyklus.summary.worklist;

import org.jspecify.annotations.NullMarked;
