/**
 * The three faces of the monthly summary: workbook, page, and rows for machines.
 *
 * <p>Start at {@link de.kontaktzyklus.dispatch.files.SummaryWriter}. {@code content} makes words and tables of typed
 * cells from a summary; {@code workbook}, {@code page} and {@link de.kontaktzyklus.dispatch.files.SummaryRows} show
 * these same cells, so that all faces say the same.
 *
 * <p>The folder of a team decides who may read its files; a link of {@link de.kontaktzyklus.dispatch.files.TeamLink}
 * above it keeps the path of earlier versions.
 *
 * <p>Comes in: {@link de.kontaktzyklus.summary.figures.TeamSummary}. Goes out: files, whole or not at all. Must not
 * know: how a figure is computed, mails, Camel.
 */
@NullMarked
package de.kontaktzyklus.dispatch.files;

import org.jspecify.annotations.NullMarked;
