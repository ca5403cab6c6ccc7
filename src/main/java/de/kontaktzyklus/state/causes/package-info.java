/**
 * The open causes of alarms, in SQL (decision 30).
 *
 * <p>Comes in: causes as they were told, in words. Goes out: the same. Must not know: what makes a cause, who is told.
 */
@NullMarked
package de.kontaktzyklus.state.causes;

import org.jspecify.annotations.NullMarked;
