/**
 * What the export files of a folder look like as a whole: how they are written, which columns and codes they have, from
 * when to when, how well they fit together, and what has changed since the export in force.
 *
 * <p>The way in is {@link de.kontaktzyklus.export.portrait.PortraitMaker}; what it makes is a
 * {@link de.kontaktzyklus.export.portrait.Portrait}, plain data for whoever shows it. It holds counts and codes, and
 * nothing that is one person's: no number, no name, no birth date, no address.
 *
 * <p>Comes in: files, the contact policy, what is in force. Goes out: the portrait, and each finding on the way. Must
 * not know: words, pages, the command line.
 */
@NullMarked
package de.kontaktzyklus.export.portrait;

import org.jspecify.annotations.NullMarked;
