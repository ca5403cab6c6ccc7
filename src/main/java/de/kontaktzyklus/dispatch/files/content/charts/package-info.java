/**
 * Which charts a summary has: views on columns of its tables.
 *
 * <p>Start at {@link de.kontaktzyklus.dispatch.files.content.charts.SummaryCharts}.
 *
 * <p>Comes in: tables of typed cells. Goes out: charts that name their columns, and a sentence that reads each of them.
 * Must not know: SVG, workbooks.
 */
@NullMarked
package de.kontaktzyklus.dispatch.files.content.charts;

import org.jspecify.annotations.NullMarked;
