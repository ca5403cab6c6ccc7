/**
 * Texts for people, for all rooms: bundles of messages, and lines and columns of plain text.
 *
 * <p>Comes in: the name of a bundle, texts of any room. Goes out: texts with their values filled in, lines that fit.
 * Must not know: what is said, and to whom.
 */
@NullMarked
package de.kontaktzyklus.texts;

import org.jspecify.annotations.NullMarked;
