/**
 * What is deleted because it is old, and what is kept of one person, in SQL (decision 17).
 *
 * <p>Comes in: a day, or a customer number. Goes out: how much was deleted, or what is kept. Must not know: how long
 * the office keeps what.
 */
@NullMarked
package de.kontaktzyklus.state.forgetting;

import org.jspecify.annotations.NullMarked;
