/**
 * The commands that answer the request of a data subject (Art. 15 and 17 GDPR): {@code find} and {@code forget}.
 *
 * <p>Comes in: a customer number. Goes out: what is kept of that person, or the message that it is forgotten. Must not
 * know: how the state is kept.
 */
@NullMarked
package de.kontaktzyklus.cli.person;

import org.jspecify.annotations.NullMarked;
