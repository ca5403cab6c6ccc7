/**
 * What stands on the sheets of the workbook: the tables of the summary with what only a spreadsheet has room for,
 * numerator and denominator beside each share and a column for each group of cases.
 *
 * <p>Start at {@link de.kontaktzyklus.dispatch.files.content.sheets.SheetTables}.
 *
 * <p>Comes in: {@link de.kontaktzyklus.summary.figures.TeamSummary}. Goes out:
 * {@link de.kontaktzyklus.dispatch.files.content.table.Table}s. Must not know: workbooks, files.
 */
@NullMarked
package de.kontaktzyklus.dispatch.files.content.sheets;

import org.jspecify.annotations.NullMarked;
