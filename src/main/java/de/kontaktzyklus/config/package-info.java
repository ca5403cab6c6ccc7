/**
 * The files of the folder {@code config}, and how they are read: everything that is wrong is named with its place, key
 * and value.
 *
 * <p>Ways in: {@link de.kontaktzyklus.config.settings.Settings#load},
 * {@link de.kontaktzyklus.config.policy.PolicyFile#read}, {@link de.kontaktzyklus.config.calendar.CalendarFile#read}
 * and {@link de.kontaktzyklus.config.ColumnsFile#read}. Each reads its whole file, collects all findings, and throws
 * them together as one {@link de.kontaktzyklus.config.ConfigurationException}: file, line, key, value and what is
 * allowed. A finding has a {@link de.kontaktzyklus.config.Problem} and no sentence; the sentences are in
 * {@code messages_*.properties} beside this room, and {@code cli} prints them in the language of the office.
 *
 * <p>Comes in: text written by the office. Goes out: checked, immutable values; no number of the concept is in the
 * code. Must not know: what the values are used for, Camel, mail, and the other edges.
 */
@NullMarked
package de.kontaktzyklus.config;

import org.jspecify.annotations.NullMarked;
