/**
 * Charts as marks on a plane, for the template that makes SVG of them.
 *
 * <p>Comes in: a {@link de.kontaktzyklus.dispatch.files.content.charts.Chart}. Goes out: a
 * {@link de.kontaktzyklus.dispatch.files.drawing.Drawing}: where each box, line and word stands, and in which style;
 * colours are up to the page. No meaning is carried by colour alone: each style has a pattern of its own and values
 * stand beside their marks.
 */
@NullMarked
package de.kontaktzyklus.dispatch.files.drawing;

import org.jspecify.annotations.NullMarked;
