/**
 * The three faces of the monthly summary: workbook, page, and rows for machines.
 *
 * <p>Start at {@link de.kontaktzyklus.dispatch.files.SummaryWriter}. {@link de.kontaktzyklus.dispatch.files.SummaryTables} lays a
 * summary out as tables of typed cells; {@link de.kontaktzyklus.dispatch.files.SummaryWorkbook}, the page's template and {@link
 * de.kontaktzyklus.dispatch.files.SummaryRows} show these same cells, so that no face can say what another does not. Words and
 * formats come from the bundles.
 *
 * <p>Comes in: {@link de.kontaktzyklus.summary.TeamSummary}. Goes out: files, whole or not at all. Must not know: how a figure is
 * computed, mails, Camel.
 */
@NullMarked
package de.kontaktzyklus.dispatch.files;

import org.jspecify.annotations.NullMarked;
