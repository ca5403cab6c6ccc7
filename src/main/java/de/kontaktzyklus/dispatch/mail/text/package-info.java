/**
 * What a mail says, before it has a form: subject, sentences, sections and rows, in the language of the office.
 *
 * <p>Start at {@link de.kontaktzyklus.dispatch.mail.text.Page}, the text of a digest, and
 * {@link de.kontaktzyklus.dispatch.mail.text.Note}, that of an alarm.
 *
 * <p>Comes in: plans of the core. Goes out: pages and notes. Must not know: HTML, headers, recipients.
 */
@NullMarked
package de.kontaktzyklus.dispatch.mail.text;

import org.jspecify.annotations.NullMarked;
