/**
 * Digests, alarms and notices as mails that people read: HTML for Outlook and Thunderbird, and a plain text that says the same.
 *
 * <p>The way in is {@link de.kontaktzyklus.dispatch.mail.OfficeLetters}, which implements the port {@link
 * de.kontaktzyklus.reminders.Letters}. It turns a digest into a {@link de.kontaktzyklus.dispatch.mail.Page}, sentences without any
 * form, and two templates in {@code src/main/jte} give it form. {@link de.kontaktzyklus.dispatch.mail.MailGuard} then reads what
 * came out.
 *
 * <p>Comes in: plans of the core. Goes out: bytes as of RFC 5322. Must not know: why somebody is told something, where mails wait,
 * how they are sent.
 */
@NullMarked
package de.kontaktzyklus.dispatch.mail;

import org.jspecify.annotations.NullMarked;
