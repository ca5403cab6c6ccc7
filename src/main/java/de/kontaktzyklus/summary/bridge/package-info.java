/**
 * The bridge from the overdue cases of one month's end to those of the next: who came, who went, and why.
 *
 * <p>Start at {@link de.kontaktzyklus.summary.bridge.Bridge}. Comes in: nothing; it is what {@code summary} fills and
 * the faces read. Goes out: the same. Must not know: how a passage is found.
 */
@NullMarked
package de.kontaktzyklus.summary.bridge;

import org.jspecify.annotations.NullMarked;
