/**
 * Digests, alarms and notices as finished mails, byte for byte (RFC 5322).
 *
 * <p>The way in is {@link de.kontaktzyklus.dispatch.mail.OfficeLetters}, which implements the port
 * {@link de.kontaktzyklus.reminders.Letters}. Its sentences come from {@code dispatch.mail.text}, two templates in
 * {@code src/main/jte} give them a form, and {@code dispatch.mail.guard} reads the result.
 *
 * <p>Comes in: plans of the core. Goes out: bytes. Must not know: why somebody is told something, where mails wait, how
 * they are sent.
 */
@NullMarked
package de.kontaktzyklus.dispatch.mail;

import org.jspecify.annotations.NullMarked;
