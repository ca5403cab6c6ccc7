/**
 * What is due: the contact policy as data, and one pure function over it.
 *
 * <p>The way in is {@link de.kontaktzyklus.assessment.Assessor#assess}: a case, a policy, a calendar and a day give a {@link
 * de.kontaktzyklus.assessment.Decision}. Its checks stand in {@link de.kontaktzyklus.assessment.Assessor} in the order of the
 * contract, section 2. {@link de.kontaktzyklus.assessment.ExportAssessment} does this for a whole export, finds duplicates and
 * draws up the {@link de.kontaktzyklus.assessment.ControlTotals}.
 *
 * <p>Comes in: facts from {@code cases}, the policy and the calendar through {@link
 * de.kontaktzyklus.assessment.OfficeCalendar}. Goes out: decisions, to reminders, summary, forecast and explain alike. Must not
 * know: files, mails, what was said before, and what day it is today.
 */
@NullMarked
package de.kontaktzyklus.assessment;

import org.jspecify.annotations.NullMarked;
