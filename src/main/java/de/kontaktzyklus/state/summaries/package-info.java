/**
 * The summaries of past months, in SQL.
 *
 * <p>Comes in: a summary for each team. Goes out: the same, as long as the office keeps them. Must not know: how a
 * figure is computed.
 */
@NullMarked
package de.kontaktzyklus.state.summaries;

import org.jspecify.annotations.NullMarked;
