/**
 * What must reach people: a finished mail, its states, and the {@link de.kontaktzyklus.delivery.Outbox} in which it
 * waits, as its {@link de.kontaktzyklus.delivery.Claims sender} and its {@link de.kontaktzyklus.delivery.KeptMails
 * administrator} see it.
 *
 * <p>Comes in: rendered mails, planned in the same transaction as the decision to send them. Goes out: one mail at a
 * time, to the route that hands it to the mail server, and what the server said of it. Must not know: what a mail is
 * about, SMTP, databases.
 */
@NullMarked
package de.kontaktzyklus.delivery;

import org.jspecify.annotations.NullMarked;
