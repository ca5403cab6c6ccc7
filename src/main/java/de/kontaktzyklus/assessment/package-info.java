/**
 * What is due: one pure function over the contact policy.
 *
 * <p>The way in is {@link de.kontaktzyklus.assessment.Assessor#assess}: a case, a policy, a calendar and a day give a
 * {@link de.kontaktzyklus.assessment.Decision}. The checks are in {@code Examination}, one line each, in the order of
 * docs/rules.md.
 *
 * <p>Comes in: facts from {@code cases}, the rules from {@code assessment.policy}, the calendar through
 * {@link de.kontaktzyklus.assessment.OfficeCalendar}. Goes out: decisions, to reminders, summary, forecast and explain
 * alike. Must not know: files, mails, what was said before, what day it is today.
 */
@NullMarked
package de.kontaktzyklus.assessment;

import org.jspecify.annotations.NullMarked;
