/**
 * Charts as marks on a plane, for the template that makes SVG of them.
 *
 * <p>Comes in: a {@link de.kontaktzyklus.dispatch.files.content.charts.Chart}. Goes out: a
 * {@link de.kontaktzyklus.dispatch.files.drawing.Drawing}: where each box, line and word stands, and in which style;
 * the page chooses the colours. Colour alone never has a meaning: each style has its own pattern, and values are beside
 * their marks.
 */
@NullMarked
package de.kontaktzyklus.dispatch.files.drawing;

import org.jspecify.annotations.NullMarked;
