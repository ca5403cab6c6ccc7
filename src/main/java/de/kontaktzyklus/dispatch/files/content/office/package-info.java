/**
 * What the page over all teams says, before it has a form: tables of the office and of its teams side by side.
 *
 * <p>Start at {@link de.kontaktzyklus.dispatch.files.content.office.OfficeTables}.
 *
 * <p>Comes in: {@link de.kontaktzyklus.summary.office.OfficeSummary}. Goes out:
 * {@link de.kontaktzyklus.dispatch.files.content.table.Table}s. Must not know: templates, files, anything of a person.
 */
@NullMarked
package de.kontaktzyklus.dispatch.files.content.office;

import org.jspecify.annotations.NullMarked;
