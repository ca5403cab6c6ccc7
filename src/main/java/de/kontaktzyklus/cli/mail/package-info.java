/**
 * The commands about single mails: {@code mail list}, {@code show}, {@code retry}, {@code resolve} and {@code test}.
 *
 * <p>Comes in: the number of a mail. Goes out: what became of it and what it says. Must not know: how mails are sent.
 */
@NullMarked
package de.kontaktzyklus.cli.mail;

import org.jspecify.annotations.NullMarked;
