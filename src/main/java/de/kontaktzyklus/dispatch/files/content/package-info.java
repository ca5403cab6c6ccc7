/**
 * What all faces of a summary say, before they have a form: title, and tables of typed cells. Text and formats come
 * from the bundles.
 *
 * <p>Comes in: {@link de.kontaktzyklus.summary.figures.TeamSummary}. Goes out:
 * {@link de.kontaktzyklus.dispatch.files.content.table.Table}s and texts. Must not know: templates, workbooks, files.
 */
@NullMarked
package de.kontaktzyklus.dispatch.files.content;

import org.jspecify.annotations.NullMarked;
